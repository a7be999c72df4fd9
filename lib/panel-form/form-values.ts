import { z } from 'zod'

/** What a person typed, as texts: a form that is half filled in is kept word for word. */
export type FormValue = string | readonly FormValue[] | FormValues
export interface FormValues {
  readonly [name: string]: FormValue | undefined
}

/** Longest form that is kept, in characters of its JSON. */
const MAX_CHARACTERS = 200_000

const formValue: z.ZodType<FormValue> = z.lazy(() =>
  z.union([z.string(), z.array(formValue), z.record(z.string(), formValue)]),
)
const formValues = z
  .record(z.string(), formValue)
  .refine((values) => JSON.stringify(values).length <= MAX_CHARACTERS, {
    error: `is longer than ${MAX_CHARACTERS} characters`,
  })

/** Texts, lists and records of texts; anything else gives an empty form. */
export function parseFormValues(input: unknown): FormValues {
  const parsed = formValues.safeParse(input)
  return parsed.success ? parsed.data : {}
}

/** The text under a name; '' when there is none. */
export function textAt(values: FormValues, name: string): string {
  const value = values[name]
  return typeof value === 'string' ? value : ''
}

/** The texts under a name; a lone one, as a single ticked box sends it, is a list of one. */
export function textsAt(values: FormValues, name: string): readonly string[] {
  const value = values[name]
  if (typeof value === 'string') return value === '' ? [] : [value]
  if (!isList(value)) return []
  return value.filter((one): one is string => typeof one === 'string' && one !== '')
}

/** The rows under a name; what is no row counts as an empty one, so that positions stay. */
export function rowsAt(values: FormValues, name: string): readonly FormValues[] {
  const value = values[name]
  return isList(value) ? Array.from(value, (row) => (isRecord(row) ? row : {})) : []
}

/** The record under a name; empty when there is none. */
export function recordAt(values: FormValues, name: string): FormValues {
  const value = values[name]
  return isRecord(value) ? value : {}
}

function isList(value: FormValue | undefined): value is readonly FormValue[] {
  return Array.isArray(value)
}

function isRecord(value: FormValue | undefined): value is FormValues {
  return typeof value === 'object' && !Array.isArray(value)
}
