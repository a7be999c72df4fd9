import type { PublicListing } from '@/lib/edition/public-listing'
import type { Source } from '../source'

/** Everything that is published, in the edition's order. */
export function allListings({ edition }: Source): readonly PublicListing[] {
  return edition.edition.content.listings
}
