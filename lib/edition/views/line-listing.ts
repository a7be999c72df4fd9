import type { LoadedEdition } from '../current'

/** Public id of the listing that is a national line itself, without a menu's key; null when none is. */
export function lineListing(edition: LoadedEdition, number: string): string | null {
  const line = edition.byKind
    .get('hotline')
    ?.find(
      (listing) =>
        listing.exposure === 'OPEN' &&
        listing.channels.some(({ value, menu }) => value === number && menu === null),
    )
  return line?.id ?? null
}
