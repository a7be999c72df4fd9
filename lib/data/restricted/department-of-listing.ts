import 'server-only'
import type { Listing } from '../../domain/listing'

/** 2 digits of where a listing is, else of where it comes to; null where nothing tells. */
export function departmentOfListing(listing: Listing): string | null {
  if (listing.exposure === 'CONFIDENTIAL') return listing.department
  const code = listing.points[0]?.ubigeo ?? listing.coverage.find((covered) => covered !== 'PE')
  return code?.slice(0, 2) ?? null
}
