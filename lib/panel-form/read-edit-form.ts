import { type FormValues, parseFormValues, textAt } from './form-values'
import { readValues } from './read-values'

/** What the edit form says of itself, beside its fields. */
const OWN_NAMES = ['serviceId', 'baseVersion', 'intent', 'base', 'lengua', 'mirando']

/** A posted edit form: what is typed, and the values that it was drawn with. */
export interface EditForm {
  readonly values: FormValues
  readonly base: FormValues
}

/** Never throws: a base that cannot be read is an empty one, and then everything typed is a change. */
export function readEditForm(form: FormData): EditForm {
  const posted = readValues(form)
  const typed = Object.entries(posted).filter(([name]) => !OWN_NAMES.includes(name))
  return { values: Object.fromEntries(typed), base: parseBase(textAt(posted, 'base')) }
}

function parseBase(text: string): FormValues {
  try {
    return parseFormValues(JSON.parse(text))
  } catch {
    return {}
  }
}
