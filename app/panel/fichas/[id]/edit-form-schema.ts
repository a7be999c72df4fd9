import { z } from 'zod'
import { newFormSchema } from '../nueva/new-form-schema'

/** What the edit form says of itself; its fields are read by `lib/panel-form`. */
export const editFormSchema = newFormSchema.extend({
  serviceId: z.uuid(),
  baseVersion: z.coerce.number().int().min(0),
})
export type EditWish = z.infer<typeof editFormSchema>
