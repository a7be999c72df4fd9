import 'server-only'
import { parseWithZod } from '@conform-to/zod/v4'
import type { ZodType } from 'zod'
import type { FormState } from '../domain/form-state'

/** Never sent back into a page. */
const SECRET = /^(?:password|code)/i

export type FormReading<T> = { readonly input: T } | { readonly errors: FormState['errors'] }

/** One form by one schema; its refusals are keys of messages, by field. */
export function readForm<T>(schema: ZodType<T>, form: FormData): FormReading<T> {
  const submission = parseWithZod(form, { schema })
  if (submission.status === 'success') return { input: submission.value }
  const faults = Object.entries(submission.error ?? {})
  return { errors: Object.fromEntries(faults.map(([name, keys]) => [name, keys ?? []])) }
}

/** What was written, for the form that is shown again. */
export function toFormValues(form: FormData): FormState['values'] {
  const names = [...new Set(form.keys())].filter(
    (name) => !SECRET.test(name) && !name.startsWith('$'),
  )
  return Object.fromEntries(
    names.map((name) => {
      const values = form.getAll(name).filter((value) => typeof value === 'string')
      return [name, values.length === 1 ? (values[0] ?? '') : values]
    }),
  )
}
