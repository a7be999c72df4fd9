import type { OpenListingInput } from '../domain/listing'

type Languages = OpenListingInput['points'][number]['languages']

/** The languages of a file with the catalogue's word for who confirmed them, where the file has none. */
export function keepConfirmed(before: Languages, after: Languages): Languages {
  return after.map((language) => {
    const known = before.find(({ code, form }) => code === language.code && form === language.form)
    const confirmedBy = language.confirmedBy ?? known?.confirmedBy
    return confirmedBy ? { ...language, confirmedBy } : language
  })
}
