import type { LoadedEdition } from '../current'

/** How many services have a public point in each place, by UBIGEO of every level. */
export function countByPlace(edition: LoadedEdition): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const listing of edition.listings.values()) {
    if (listing.exposure === 'CONFIDENTIAL') continue
    const prefixes = new Set(
      listing.points.flatMap(({ ubigeo }) => [2, 4, 6].map((length) => ubigeo.slice(0, length))),
    )
    for (const prefix of prefixes) counts.set(prefix, (counts.get(prefix) ?? 0) + 1)
  }
  return counts
}
