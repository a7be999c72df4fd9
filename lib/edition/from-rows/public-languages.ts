import { CARE_LANGUAGES, type LanguageAtCare } from '../../domain/language'

/** Languages in the order of our table. An empty list means not known, never «only Spanish». */
export function publicLanguages(languages: readonly LanguageAtCare[]): LanguageAtCare[] {
  return CARE_LANGUAGES.flatMap((code) =>
    languages.filter((language) => language.code === code),
  ).map((language) => ({
    code: language.code,
    form: language.form,
    days: [...language.days].sort((a, b) => a - b),
    ...(language.confirmedBy && { confirmedBy: language.confirmedBy }),
  }))
}
