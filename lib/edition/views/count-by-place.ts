import { KINDS, type PublicKindCode } from '../../domain/kind'
import type { LoadedEdition } from '../current'

/**
 * How many services each place has under «Ir», by UBIGEO of every level: what its page will show.
 * @param kinds an entry's, which shows no other; all when absent.
 */
export function countByPlace(
  edition: LoadedEdition,
  kinds?: readonly PublicKindCode[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const listing of edition.listings.values()) {
    if (listing.exposure === 'CONFIDENTIAL' || KINDS[listing.kind].map !== 'pin') continue
    if (kinds && !kinds.includes(listing.kind)) continue
    const prefixes = new Set(
      listing.points.flatMap(({ ubigeo }) => [2, 4, 6].map((length) => ubigeo.slice(0, length))),
    )
    for (const prefix of prefixes) counts.set(prefix, (counts.get(prefix) ?? 0) + 1)
  }
  return counts
}
