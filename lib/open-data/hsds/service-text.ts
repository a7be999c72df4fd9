import type { PublicListing } from '@/lib/edition/public-listing'
import type { Source } from '../source'
import { keptText } from './kept-texts'
import { toService } from './to-service'

/** A whole service as JSON, made once for an edition. */
export function serviceText(listing: PublicListing, source: Source): string {
  return keptText(source, `service ${listing.id}`, () => toService(listing, source))
}
