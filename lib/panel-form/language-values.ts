import type { LanguageAtCare } from '../domain/language'
import { type FormValues, rowsAt, textAt, textsAt } from './form-values'

/** The languages of a point or a channel as rows. */
export function languagesToValues(languages: readonly LanguageAtCare[]): readonly FormValues[] {
  return languages.map(({ code, form, days }) => ({ code, form, days: days.map(String) }))
}

/** Candidates for the schema of languages. */
export function languagesFromValues(values: FormValues): unknown[] {
  return rowsAt(values, 'languages').map((row) => ({
    code: textAt(row, 'code'),
    form: textAt(row, 'form') || 'unknown',
    days: textsAt(row, 'days').map(Number),
  }))
}
