import { CARE_LANGUAGES, type LanguageAtCare } from '../domain/language'
import { type Row, splitCell } from './row'

/** The languages of a row, in the order of our table; how and when they are spoken no cell says. */
export function findLanguages(row: Row): LanguageAtCare[] {
  const codes = splitCell(row.cell('languages'))
  const known = CARE_LANGUAGES.filter((code) => codes.includes(code))
  if (codes.some((code) => !CARE_LANGUAGES.some((each) => each === code))) {
    row.refuse('languages', 'languages', { values: { list: CARE_LANGUAGES.join('|') } })
  }
  return known.map((code) => ({ code, form: 'unknown', days: [] }))
}
