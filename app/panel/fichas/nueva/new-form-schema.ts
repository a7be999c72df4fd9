import { z } from 'zod'
import { LOCALES } from '@/lib/domain/locale'

/** What the form of a new listing says of itself; its fields are read by `lib/panel-form`. */
export const newFormSchema = z.object({
  /** A button: `submit`, `preview`, `add:channels` …; «Enter» and a script send none. */
  intent: z.string().max(200).default('save'),
  /** In which the preview is wished; without script there is no choice before it. */
  lengua: z.enum(LOCALES).optional(),
  /** On a phone the preview stands open. */
  mirando: z.literal('1').optional(),
})
/** Of the preview alone, for a form that is refused before it is read whole. */
export const previewWishSchema = newFormSchema.pick({ lengua: true, mirando: true })
export type NewWish = z.infer<typeof newFormSchema>
