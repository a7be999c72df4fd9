import type { LoadedEdition } from '../current'

/**
 * The newest day on which any public source spoke or anybody confirmed: how old the data are, which
 * is not the day they were published. An edition is made anew when a mark expires; the same old
 * numbers must not look younger by it.
 * @returns `YYYY-MM-DD`, or null when no source gives a whole day.
 */
export function dataDate(edition: LoadedEdition): string | null {
  let newest: string | null = null
  for (const listing of edition.listings.values()) {
    if (listing.exposure === 'CONFIDENTIAL') continue
    for (const date of [listing.trust.sourceDate, listing.trust.verifiedAt])
      if (date?.length === 10 && (newest === null || date > newest)) newest = date
  }
  return newest
}
