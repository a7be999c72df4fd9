import type { PublicListing } from '@/lib/edition/public-listing'
import { JSON_TYPE } from '../answer'
import { badParameter, notFound } from '../problem'
import { Query } from '../query'
import type { Source } from '../source'
import { allListings } from './all-listings'
import type { Collection } from './collection'
import { FILTERS, findListings } from './find-listings'
import { findOrganizations, type Organization, toOrganizationPackage } from './find-organizations'
import { serviceText } from './service-text'
import { MOST_AT_ONCE, toList } from './to-list'
import { toOrganization } from './to-organization'
import { PAGE_PARAMETERS, pickItems, readPageWish } from './to-page'

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
    const found = findOrganizations(findListings(query, source))
    const wish = readPageWish(query)
    if (isFullService) requireFew(pickItems(found, wish))
    return toList(found, wish, make)
  },
  ownParameters: ['full_service'],
  one(id, parameters, source) {
    const query = new Query(parameters, ['full_service'])
    const organization = findOrganizations(allListings(source)).find((one) => one.id === id)
    if (!organization) throw notFound('organization')
    const isFullService = query.flag('full_service')
    if (isFullService) requireFew([organization])
    return { contentType: JSON_TYPE, body: toPackage(organization, isFullService, source) }
  },
}

/** An organisation may run half the country: what weighs is its services, and those have pages. */
function requireFew(organizations: readonly Organization[]): void {
  const count = organizations.reduce((sum, { listings }) => sum + listings.length, 0)
  if (count > MOST_AT_ONCE) {
    const expected = `/services with organization_id, in pages: there are ${count} services`
    throw badParameter('full_service', 'true', expected)
  }
}

function toPackage(organization: Organization, isFullService: boolean, source: Source): string {
  const make = isFullService ? (listing: PublicListing) => serviceText(listing, source) : null
  return toOrganizationPackage(organization, make, source)
}
