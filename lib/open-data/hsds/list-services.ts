import type { PublicListing } from '@/lib/edition/public-listing'
import { JSON_TYPE } from '../answer'
import { badParameter, notFound } from '../problem'
import { Query } from '../query'
import { allListings } from './all-listings'
import type { Collection } from './collection'
import { findListings, SERVICE_FILTERS } from './find-listings'
import { serviceText } from './service-text'
import { toList } from './to-list'
import { PAGE_PARAMETERS, readPageWish } from './to-page'
import { serviceId, toMinimalService, toServiceRow } from './to-service'

const SERVICE_LIST = [...SERVICE_FILTERS, 'minimal', 'full', ...PAGE_PARAMETERS]
/** `/services`: whole with `full`, the bare ids with `minimal`. */
export const services: Collection = {
  parameters: SERVICE_LIST,
  list(parameters, source) {
    const query = new Query(parameters, SERVICE_LIST, 'taxonomy_term_id')
    const isMinimal = query.flag('minimal')
    const isFull = query.flag('full')
    if (isMinimal && isFull) throw badParameter('full', 'true', 'minimal or full, not both')
    const make = (listing: PublicListing) => {
      if (isFull) return serviceText(listing, source)
      return JSON.stringify(isMinimal ? toMinimalService(listing) : toServiceRow(listing, source))
    }
    return toList(findListings(query, source), readPageWish(query, isMinimal), make)
  },
  ownParameters: [],
  one(id, parameters, source) {
    new Query(parameters, [])
    const listing = allListings(source).find((one) => serviceId(one) === id)
    if (!listing) throw notFound('service')
    return { contentType: JSON_TYPE, body: serviceText(listing, source) }
  },
}
