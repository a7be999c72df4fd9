import type { OpenListingInput } from '../domain/listing'

type Languages = OpenListingInput['points'][number]['languages']

/**
 * The languages of a door that has moved: what a caller, a visitor or a community heard at the old one
 * nobody has heard at the new one. The service's own word goes with it.
 */
export function forgetWitnesses(languages: Languages): Languages {
  return languages.map((language) => {
    const { confirmedBy, ...spoken } = language
    return confirmedBy === 'provider' ? language : spoken
  })
}
