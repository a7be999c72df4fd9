import { z } from 'zod'
import { LOCALES } from '@/lib/domain/locale'

/** What the form of a new listing says of itself; its fields are read by `lib/panel-form`. */
export const newFormSchema = z.object({
  /** A button: `submit`, `preview`, `add:channels` …; «Enter» and a script send none. */
  intent: z.string().max(200).default('save'),
  /** In which the preview is wished; without script there is no choice before it. */
  lengua: z.enum(LOCALES).optional(),
})
export type NewWish = z.infer<typeof newFormSchema>
