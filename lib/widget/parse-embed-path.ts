import { type KnownPlaces, readChoice } from './read-choice'
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
  // After «/embed/v1».
  const segments = decoded(pathname).split('/').slice(3)
  const [, , , , listing = ''] = segments
  return {
    choice: readChoice(segments, places),
    listing: listings.has(listing) ? listing : null,
  }
}

/** As far as it can be decoded: `%2B` is a plus that somebody's program has escaped. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
