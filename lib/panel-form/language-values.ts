import type { LanguageAtCare } from '../domain/language'
import { type FormValues, rowsAt, textAt, textsAt } from './form-values'

/** The languages of a point or a channel as rows. */
export function languagesToValues(languages: readonly LanguageAtCare[]): readonly FormValues[] {
  return languages.map(({ code, form, days, confirmedBy = '' }) => ({
    ...{ code, form, days: days.map(String), confirmedBy },
  }))
}

/** Candidates for the schema of languages. */
export function languagesFromValues(values: FormValues): unknown[] {
  return rowsAt(values, 'languages').map((row) => {
    const confirmedBy = textAt(row, 'confirmedBy')
    return {
      code: textAt(row, 'code'),
      form: textAt(row, 'form') || 'unknown',
      days: textsAt(row, 'days').map(Number),
      ...(confirmedBy !== '' && { confirmedBy }),
    }
  })
}
