import { z } from 'zod'

/** What the edit form says of itself; its fields are read by `lib/panel-form`. */
export const editFormSchema = z.object({
  serviceId: z.uuid(),
  baseVersion: z.coerce.number().int().min(0),
  /** A button: `submit`, `preview`, `add:channels` …; «Enter» and a script send none. */
  intent: z.string().max(200).default('save'),
})
export type EditWish = z.infer<typeof editFormSchema>
