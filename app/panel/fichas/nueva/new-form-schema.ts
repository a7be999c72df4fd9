import { z } from 'zod'

/** What the form of a new listing says of itself; its fields are read by `lib/panel-form`. */
export const newFormSchema = z.object({
  /** A button: `submit`, `preview`, `add:channels` …; «Enter» and a script send none. */
  intent: z.string().max(200).default('save'),
})
