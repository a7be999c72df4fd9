import { z } from 'zod'
import type { FieldChange } from './change'

const change = z.strictObject({
  field: z.string().regex(/^[a-zA-Z]{1,40}(?:\.[a-zA-Z]{1,40})?$/),
  old: z.json(),
  new: z.json(),
})

/** Changes as they are stored, and as anybody may send them. One field is changed once. */
export const fieldChangesSchema = z
  .array(change)
  .refine((changes) => new Set(changes.map(({ field }) => field)).size === changes.length, {
    error: 'changes a field twice',
  }) satisfies z.ZodType<FieldChange[]>
