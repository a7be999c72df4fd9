import type { OpenListing, PublicListing } from '@/lib/edition/public-listing'
import { plain } from '@/lib/search/fold'
import { type Answer, jsonBody } from '../answer'
import { badParameter, notFound } from '../problem'
import { Query } from '../query'
import type { Source } from '../source'
import { FILTERS, findListings, SERVICE_FILTERS } from './find-listings'
import { findOrganizations, type Organization, toOrganizationPackage } from './find-organizations'
import { toList } from './to-list'
import { serviceAtLocationId, toServiceAtLocation, toServiceAtLocationRow } from './to-location'
import { toOrganization } from './to-organization'
import { PAGE_PARAMETERS, readPageWish } from './to-page'
import { serviceId, toMinimalService, toService, toServiceRow } from './to-service'
import { allTaxonomies, allTerms } from './to-taxonomy'

/** One list of the standard, and one thing of it. */
export interface Collection {
  /** Parameters that the list knows, paging included. */
  readonly parameters: readonly string[]
  list(parameters: URLSearchParams, source: Source): Omit<Answer, 'status'>
  /** Parameters that one thing of it knows. */
  readonly ownParameters: readonly string[]
  one(id: string, parameters: URLSearchParams, source: Source): Omit<Answer, 'status'>
}

const SERVICE_LIST = [...SERVICE_FILTERS, 'minimal', 'full', ...PAGE_PARAMETERS]
const services: Collection = {
  parameters: SERVICE_LIST,
  list(parameters, source) {
    const query = new Query(parameters, SERVICE_LIST, 'taxonomy_term_id')
    const isMinimal = query.flag('minimal')
    const isFull = query.flag('full')
    if (isMinimal && isFull) throw badParameter('full', 'true', 'minimal or full, not both')
    const make = isMinimal ? toMinimalService : isFull ? toService : toServiceRow
    return toList(findListings(query, source), readPageWish(query, isMinimal), (listing) =>
      make(listing, source),
    )
  },
  ownParameters: [],
  one(id, parameters, source) {
    new Query(parameters, [])
    const listing = allListings(source).find((one) => serviceId(one) === id)
    if (!listing) throw notFound('service')
    return jsonBody(toService(listing, source))
  },
}

const ORGANIZATION_LIST = [...FILTERS, 'full', 'full_service', ...PAGE_PARAMETERS]
const organizations: Collection = {
  parameters: ORGANIZATION_LIST,
  list(parameters, source) {
    const query = new Query(parameters, ORGANIZATION_LIST, 'taxonomy_term_id')
    const isFullService = query.flag('full_service')
    const isFull = query.flag('full') || isFullService
    const make = (organization: Organization) =>
      isFull
        ? toOrganizationPackage(organization, isFullService, source)
        : toOrganization(organization.operator, source.words)
    return toList(findOrganizations(findListings(query, source)), readPageWish(query), make)
  },
  ownParameters: ['full_service'],
  one(id, parameters, source) {
    const query = new Query(parameters, ['full_service'])
    const organization = findOrganizations(allListings(source)).find((one) => one.id === id)
    if (!organization) throw notFound('organization')
    return jsonBody(toOrganizationPackage(organization, query.flag('full_service'), source))
  },
}

interface Attended {
  readonly listing: OpenListing
  readonly at: number
}
const PLACE_LIST = [...SERVICE_FILTERS, 'full', ...PAGE_PARAMETERS]
const serviceAtLocations: Collection = {
  parameters: PLACE_LIST,
  list(parameters, source) {
    const query = new Query(parameters, PLACE_LIST, 'taxonomy_term_id')
    const make = query.flag('full') ? toServiceAtLocation : toServiceAtLocationRow
    const ubigeo = query.text('ubigeo')
    const found = doorsOf(findListings(query, source)).filter(({ listing, at }) =>
      (listing.points[at]?.ubigeo ?? '').startsWith(ubigeo),
    )
    return toList(found, readPageWish(query), ({ listing, at }) => make(at, listing, source))
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

const TAXONOMY_LIST = ['search', ...PAGE_PARAMETERS]
const taxonomies: Collection = {
  parameters: TAXONOMY_LIST,
  list(parameters, source) {
    const query = new Query(parameters, TAXONOMY_LIST)
    return toList(allTaxonomies(source).filter(named(query)), readPageWish(query), (one) => one)
  },
  ownParameters: [],
  one(id, parameters, source) {
    new Query(parameters, [])
    const found = allTaxonomies(source).find((one) => one.id === id)
    if (!found) throw notFound('taxonomy')
    return jsonBody(found)
  },
}

const TERM_LIST = ['search', 'taxonomy_id', 'top_only', 'parent_id', ...PAGE_PARAMETERS]
const taxonomyTerms: Collection = {
  parameters: TERM_LIST,
  list(parameters, source) {
    const query = new Query(parameters, TERM_LIST)
    const [taxonomy] = query.uuids('taxonomy_id')
    const [parent] = query.uuids('parent_id')
    // No term of ours has a parent: each of them is a top one, and none is under another.
    query.flag('top_only')
    const found = allTerms(source)
      .filter((term) => taxonomy === undefined || term.taxonomy_id === taxonomy)
      .filter((term) => parent === undefined && named(query)(term))
    return toList(found, readPageWish(query), (one) => one)
  },
  ownParameters: [],
  one(id, parameters, source) {
    new Query(parameters, [])
    const found = allTerms(source).find((one) => one.id === id)
    if (!found) throw notFound('taxonomy_term')
    return jsonBody(found)
  },
}

/** The lists of the standard that this API has, by the name in the address. */
export const COLLECTIONS: ReadonlyMap<string, Collection> = new Map([
  ['services', services],
  ['organizations', organizations],
  ['service_at_locations', serviceAtLocations],
  ['taxonomies', taxonomies],
  ['taxonomy_terms', taxonomyTerms],
])

function allListings({ edition }: Source): readonly PublicListing[] {
  return edition.edition.content.listings
}

function doorsOf(listings: readonly PublicListing[]): Attended[] {
  return listings.flatMap((listing) =>
    listing.exposure === 'OPEN' ? listing.points.map((_, at) => ({ listing, at })) : [],
  )
}

function named(query: Query) {
  const words = plain(query.text('search')).split(/\s+/).filter(Boolean)
  return ({ name, description }: { name: string; description: string }) =>
    words.every((word) => plain(`${name} ${description}`).includes(word))
}
