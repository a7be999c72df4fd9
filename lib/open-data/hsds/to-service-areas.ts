import type { PublicListing } from '@/lib/edition/public-listing'
import { areaName } from '../area-name'
import type { Source } from '../source'
import { stableUuid } from '../stable-uuid'

/** Where a service reaches: INEI's codes, and the address of our page for each. */
export function toServiceAreas(listing: PublicListing, serviceId: string, source: Source) {
  const { words, origin } = source
  const codes = listing.exposure === 'OPEN' ? listing.coverage : [listing.department]
  return codes.map((code) => ({
    id: stableUuid('service_area', serviceId, code),
    service_id: serviceId,
    name: areaName(code, source),
    extent: code,
    extent_type: 'text',
    uri: `${origin}/${words.locale}/l${code === 'PE' ? '' : `/${code}`}`,
  }))
}
