import type { OpenListing, PublicListing } from '@/lib/edition/public-listing'
import { jsonBody } from '../answer'
import { notFound } from '../problem'
import { Query } from '../query'
import { allListings } from './all-listings'
import type { Collection } from './collection'
import { findListings, SERVICE_FILTERS } from './find-listings'
import { toList } from './to-list'
import { serviceAtLocationId, toServiceAtLocation, toServiceAtLocationRow } from './to-location'
import { PAGE_PARAMETERS, readPageWish } from './to-page'

interface Attended {
  readonly listing: OpenListing
  readonly at: number
}
const PLACE_LIST = [...SERVICE_FILTERS, 'full', ...PAGE_PARAMETERS]
/** `/service_at_locations`: open doors. No confidential service has one. */
export const serviceAtLocations: Collection = {
  parameters: PLACE_LIST,
  list(parameters, source) {
    const query = new Query(parameters, PLACE_LIST, 'taxonomy_term_id')
    const make = query.flag('full') ? toServiceAtLocation : toServiceAtLocationRow
    const ubigeo = query.text('ubigeo')
    const found = doorsOf(findListings(query, source)).filter(({ listing, at }) =>
      (listing.points[at]?.ubigeo ?? '').startsWith(ubigeo),
    )
    return toList(found, readPageWish(query), ({ listing, at }) =>
      JSON.stringify(make(at, listing, source)),
    )
  },
  ownParameters: [],
  one(id, parameters, source) {
    new Query(parameters, [])
    const found = doorsOf(allListings(source)).find(
      ({ listing, at }) => serviceAtLocationId(listing, at) === id,
    )
    if (!found) throw notFound('service_at_location')
    return jsonBody(toServiceAtLocation(found.at, found.listing, source))
  },
}

function doorsOf(listings: readonly PublicListing[]): Attended[] {
  return listings.flatMap((listing) =>
    listing.exposure === 'OPEN' ? listing.points.map((_, at) => ({ listing, at })) : [],
  )
}
