import { type FormValue, type FormValues, recordAt, rowsAt } from './form-values'

/** Lists whose rows a person adds and may leave empty. */
const ROW_LISTS = [
  ...['channels', 'points', 'languages', 'journeys'],
  ...['weekly', 'exceptions', 'intervals', 'visits'],
]
/** Set in every row from the start, so they do not tell whether anybody wrote in it. */
const PRESET = ['kind', 'free', 'visibility', 'form', 'department', 'precision']
/** What hours of a new row begin with: said by nobody. */
const UNSAID = ['', 'none', 'unknown']

/** The form without rows that nobody filled in, so that places in it are those of the listing. */
export function tidyValues(values: FormValues): FormValues {
  const tidied = Object.entries(values).map(([name, value]): [string, FormValue | undefined] => {
    // A level of visibility has the name of what it hides.
    if (ROW_LISTS.includes(name) && Array.isArray(value)) {
      const rows = rowsAt(values, name).map(tidyValues)
      return [name, rows.filter((row) => !isBlank(row))]
    }
    return [name, isPlain(value) ? value : tidyValues(recordAt(values, name))]
  })
  return Object.fromEntries(tidied)
}

function isPlain(value: FormValue | undefined): boolean {
  return value === undefined || typeof value === 'string' || Array.isArray(value)
}

function isBlank(row: FormValues): boolean {
  return Object.entries(row).every(
    ([name, value]) =>
      PRESET.includes(name) ||
      value === undefined ||
      (name === 'hours' && isUnsaid(recordAt(row, name))) ||
      (typeof value === 'string' && value.trim() === '') ||
      (Array.isArray(value) && value.length === 0),
  )
}

/** Hours come before the place in the form: a door whose hours are typed is one, place or not. */
function isUnsaid(hours: FormValues): boolean {
  return Object.values(hours).every((value) =>
    Array.isArray(value) ? value.length === 0 : typeof value !== 'string' || UNSAID.includes(value),
  )
}
