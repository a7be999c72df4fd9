import { getPaths } from '@conform-to/dom'
import { type FormValue, type FormValues, parseFormValues } from './form-values'
import { openNote } from './open-note'

/** What a new row of each list begins with. */
const NEW_ROWS: Readonly<Record<string, FormValues>> = {
  channels: { kind: 'phone', free: 'unknown', hours: { mode: 'none' } },
  points: { precision: 'none', hours: { mode: 'unknown', holidays: 'unknown' } },
  languages: { form: 'unknown' },
  journeys: {},
  weekly: {},
  exceptions: {},
  intervals: {},
  visits: {},
}

/**
 * The form after a button that adds or takes away a row: `add:points[0].hours.weekly`,
 * `remove:channels[2]`; or that opens a note: `note:money`. Any other intent changes nothing. So an editor works without script: each
 * button posts the form, which comes back with one row more or less.
 */
export function changeRows(values: FormValues, intent: string): FormValues {
  const [verb, name = ''] = intent.split(':')
  const path = getPaths(name)
  if (verb === 'add') {
    const row = NEW_ROWS[String(path.at(-1))]
    if (row) return parseFormValues(change(values, path, (rows) => [...listOf(rows), row]))
  }
  if (verb === 'remove') {
    const at = path.at(-1)
    const list = path.slice(0, -1)
    if (typeof at === 'number')
      return parseFormValues(
        change(values, list, (rows) => listOf(rows).filter((_, index) => index !== at)),
      )
  }
  if (verb === 'note') return openNote(values, name)
  return values
}

function listOf(value: FormValue | undefined): readonly FormValue[] {
  return Array.isArray(value) ? value : []
}

function change(
  value: FormValue | undefined,
  path: readonly (string | number)[],
  to: (value: FormValue | undefined) => FormValue,
): FormValue {
  const [head, ...rest] = path
  if (head === undefined) return to(value)
  if (typeof head === 'number')
    return listOf(value).map((row, at) => (at === head ? change(row, rest, to) : row))
  const record = isRecord(value) ? value : {}
  return { ...record, [head]: change(record[head], rest, to) }
}

function isRecord(value: FormValue | undefined): value is FormValues {
  return typeof value === 'object' && !Array.isArray(value)
}
