import { covers } from '../../domain/place'
import type { PublicListing } from '../public-listing'

/** Is a service in this place, or does it reach it? A confidential one is in its department alone. */
export function reaches(listing: PublicListing, ubigeo: string): boolean {
  if (ubigeo === '') return true
  if (listing.exposure === 'CONFIDENTIAL') return listing.department === ubigeo
  const isThere = listing.points.some((point) => point.ubigeo.startsWith(ubigeo))
  return isThere || listing.coverage.some((code) => covers(code, ubigeo) || code.startsWith(ubigeo))
}
