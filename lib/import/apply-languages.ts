import type { OpenListingInput } from '../domain/listing'

type Languages = OpenListingInput['points'][number]['languages']

/** The languages of a cell over the catalogue's: of a code that stays, who speaks it and when stays too. */
export function applyLanguages(before: Languages, after: Languages): Languages {
  const isIn = (languages: Languages, code: string) => languages.some((one) => one.code === code)
  return [
    ...before.filter(({ code }) => isIn(after, code)),
    ...after.filter(({ code }) => !isIn(before, code)),
  ]
}
