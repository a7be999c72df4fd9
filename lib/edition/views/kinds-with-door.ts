import { KIND_CODES, KINDS, type PublicKindCode } from '../../domain/kind'
import type { LoadedEdition } from '../current'

/**
 * Kinds of a department that have an exact door to go to, in the order of `KINDS`.
 * @param department 2 digits
 */
export function kindsWithDoor(edition: LoadedEdition, department: string): PublicKindCode[] {
  const kinds = new Set<string>()
  for (const listing of edition.listings.values()) {
    if (listing.exposure !== 'OPEN' || KINDS[listing.kind].map !== 'pin') continue
    const isHere = listing.points.some(
      ({ ubigeo, precision }) => precision === 'exact' && ubigeo.startsWith(department),
    )
    if (isHere) kinds.add(listing.kind)
  }
  return KIND_CODES.filter((code): code is PublicKindCode => kinds.has(code))
}
