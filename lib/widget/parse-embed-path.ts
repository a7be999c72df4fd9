import { type KnownPlaces, readChoice } from './read-choice'
import { isTheme } from './theme'
import type { WidgetChoice } from './widget-choice'

/** What exists in an edition. */
export interface EmbedLookups {
  readonly listings: { has(id: string): boolean }
  readonly places: KnownPlaces
}

/**
 * Reads an address below `/embed`, however it is written.
 * @param pathname from the first slash on
 * @returns the closest valid choice, and the service in it when there is such a one
 */
export function parseEmbedPath(
  pathname: string,
  { listings, places }: EmbedLookups,
): { choice: WidgetChoice; listing: string | null } {
  const given = pathname.split('/').map(decoded).filter(Boolean)
  // After «/embed/v1».
  const said = given.slice(/^v\d+(?:\.\d+)*$/i.test(given[1] ?? '') ? 2 : 1)
  // A place at once, where a language should stand: that language was left out.
  const [locale = '', place = '', kinds = '', ...rest] = IS_PLACE.test(said[0] ?? '')
    ? ['', ...said]
    : said
  const theme = [kinds, ...rest].find((text) => isTheme(text.toLowerCase())) ?? ''
  return {
    choice: readChoice([locale, place, kinds, theme], places),
    listing: rest.find((text) => listings.has(text)) ?? null,
  }
}

/** No letters but the country's: «es-419» is a language. */
const IS_PLACE = /^\W*(?:pe\W*)?\d{1,6}\W*$|^pe$/i

/** As far as it can be decoded: `%2B` is a plus that somebody's program has escaped. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text).trim()
  } catch {
    return text.replace(/%[\da-f]{0,2}/gi, ' ').trim()
  }
}
