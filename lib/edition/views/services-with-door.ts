import { KINDS } from '../../domain/kind'
import type { LoadedEdition } from '../current'
import type { OpenListing } from '../public-listing'

/**
 * Services that have an exact door to go to in a department.
 * @param department 2 digits
 */
export function servicesWithDoor(edition: LoadedEdition, department: string): OpenListing[] {
  return [...edition.listings.values()].filter(
    (listing): listing is OpenListing =>
      listing.exposure === 'OPEN' &&
      KINDS[listing.kind].map === 'pin' &&
      listing.points.some(
        ({ ubigeo, precision }) => precision === 'exact' && ubigeo.startsWith(department),
      ),
  )
}
