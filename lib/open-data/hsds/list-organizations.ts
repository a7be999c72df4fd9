import type { PublicListing } from '@/lib/edition/public-listing'
import { JSON_TYPE } from '../answer'
import { notFound } from '../problem'
import { Query } from '../query'
import type { Source } from '../source'
import { allListings } from './all-listings'
import type { Collection } from './collection'
import { FILTERS, findListings } from './find-listings'
import { findOrganizations, type Organization, toOrganizationPackage } from './find-organizations'
import { serviceText } from './service-text'
import { toList } from './to-list'
import { toOrganization } from './to-organization'
import { PAGE_PARAMETERS, readPageWish } from './to-page'

const ORGANIZATION_LIST = [...FILTERS, 'full', 'full_service', ...PAGE_PARAMETERS]
/** `/organizations`: those that run the services asked for. */
export const organizations: Collection = {
  parameters: ORGANIZATION_LIST,
  list(parameters, source) {
    const query = new Query(parameters, ORGANIZATION_LIST, 'taxonomy_term_id')
    const isFullService = query.flag('full_service')
    const isFull = query.flag('full') || isFullService
    const make = (organization: Organization) =>
      isFull
        ? toPackage(organization, isFullService, source)
        : JSON.stringify(toOrganization(organization.operator, source.words))
    return toList(findOrganizations(findListings(query, source)), readPageWish(query), make)
  },
  ownParameters: ['full_service'],
  one(id, parameters, source) {
    const query = new Query(parameters, ['full_service'])
    const organization = findOrganizations(allListings(source)).find((one) => one.id === id)
    if (!organization) throw notFound('organization')
    const isFullService = query.flag('full_service')
    return { contentType: JSON_TYPE, body: toPackage(organization, isFullService, source) }
  },
}

function toPackage(organization: Organization, isFullService: boolean, source: Source): string {
  const make = isFullService ? (listing: PublicListing) => serviceText(listing, source) : null
  return toOrganizationPackage(organization, make, source)
}
