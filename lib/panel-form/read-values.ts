import { parse } from '@conform-to/dom'
import { type FormValues, parseFormValues } from './form-values'

/** Keys with which an object could be given powers it has not. */
const FORBIDDEN = /(?:^|[.[])(?:__proto__|constructor|prototype)(?:$|[.[\]])/
const POSITION = /\[(\d+)\]/g
/** More rows than any editor offers; a longer list would only cost memory. */
const MAX_ROWS = 200

/** A posted form by its names (`points[0].hours.weekly[1].opens`), texts only; files are left out. */
export function readValues(form: FormData): FormValues {
  const texts = new FormData()
  for (const [name, value] of form.entries()) {
    if (typeof value === 'string' && isFieldName(name)) texts.append(name, value)
  }
  const { payload } = parse(texts, { resolve: () => ({ value: null }) })
  return parseFormValues(fillHoles(payload))
}

function isFieldName(name: string): boolean {
  if (name.startsWith('$') || name.startsWith('__') || FORBIDDEN.test(name)) return false
  return [...name.matchAll(POSITION)].every(([, at]) => Number(at) < MAX_ROWS)
}

/** A row of which nothing was sent leaves a hole, which JSON could not keep. */
function fillHoles(value: unknown): unknown {
  if (Array.isArray(value)) return Array.from(value, (one) => fillHoles(one ?? {}))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fillHoles(inner)]))
}
