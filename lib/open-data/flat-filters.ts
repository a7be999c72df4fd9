import { isPublicKind, KIND_CODES } from '@/lib/domain/kind'
import type { PublicListing } from '@/lib/edition/public-listing'
import { reaches } from '@/lib/edition/views/reaches'
import { Query } from './query'
import type { Source } from './source'

/** What the files for maps and spreadsheets may be narrowed by; both have to hold. */
export const FLAT_PARAMETERS = ['ubigeo', 'type'] as const

/** The listings asked for, in the edition's order. @throws Refused */
export function findFlatListings(
  parameters: URLSearchParams,
  { edition }: Source,
): readonly PublicListing[] {
  const query = new Query(parameters, FLAT_PARAMETERS)
  const ubigeo = query.ubigeo('ubigeo', (code) => edition.places.has(code))
  const kind = query.oneOf('type', KIND_CODES.filter(isPublicKind))
  return edition.edition.content.listings.filter(
    (listing) => reaches(listing, ubigeo) && (kind === null || listing.kind === kind),
  )
}
