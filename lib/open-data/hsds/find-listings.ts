import { KINDS } from '@/lib/domain/kind'
import type { PublicListing } from '@/lib/edition/public-listing'
import { reaches } from '@/lib/edition/views/reaches'
import { lastModifiedDay } from '../last-modified'
import { badParameter } from '../problem'
import type { Query } from '../query'
import type { Source } from '../source'
import { searchText } from './search-text'
import { TAXONOMY_CODES, TERMS, type Term, taxonomyId, termId } from './terms'
import { operatorOf, organizationId } from './to-organization'

/** Filters that lists of services, places and organisations share; all of them have to hold. */
export const FILTERS = ['search', 'taxonomy_term_id', 'taxonomy_id', 'ubigeo'] as const
/** Those that lists of services and places have besides. */
export const SERVICE_FILTERS = [...FILTERS, 'organization_id', 'modified_after'] as const

/** The services that fulfil every filter, in the edition's order: by id, so that pages never overlap. */
export function findListings(query: Query, source: Source): PublicListing[] {
  const { edition } = source
  const words = query.words('search')
  const terms = query.uuids('taxonomy_term_id').map(findTerm)
  const [taxonomy] = query.uuids('taxonomy_id').map(findTaxonomy)
  const [organization] = query.uuids('organization_id')
  const since = query.limaDay('modified_after')
  const ubigeo = query.ubigeo('ubigeo', (code) => edition.places.has(code))
  return edition.edition.content.listings.filter(
    (listing) =>
      reaches(listing, ubigeo) &&
      (organization === undefined || organizationId(operatorOf(listing)) === organization) &&
      (since === null || lastModifiedDay(listing) >= since) &&
      terms.every((term) => hasTerm(listing, term)) &&
      (taxonomy === undefined || hasTaxonomy(listing, taxonomy)) &&
      (words.length === 0 || holdsAll(words, searchText(listing, source))),
  )
}

function holdsAll(words: readonly string[], text: string): boolean {
  return words.every((word) => text.includes(word))
}

function findTerm(id: string): Term {
  const term = TERMS.find((one) => termId(one) === id)
  if (!term) throw badParameter('taxonomy_term_id', id, 'the id of a term of /taxonomy_terms')
  return term
}

function findTaxonomy(id: string) {
  const taxonomy = TAXONOMY_CODES.find((one) => taxonomyId(one) === id)
  if (!taxonomy) throw badParameter('taxonomy_id', id, 'the id of one of /taxonomies')
  return taxonomy
}

/** Is this known, and not a no? What is unknown has the term with the value «unknown». */
function hasTerm(listing: PublicListing, { taxonomy, code }: Term): boolean {
  if (taxonomy === 'kind') return listing.kind === code
  if (taxonomy === 'sector') return KINDS[listing.kind].sector === code
  if (taxonomy === 'record') return true
  const value = Object.entries(listing.facts).find(([name]) => name === code)?.[1]
  return value !== undefined && value !== 'no'
}

function hasTaxonomy(listing: PublicListing, taxonomy: Term['taxonomy']): boolean {
  return taxonomy !== 'fact' || Object.values(listing.facts).some((value) => value !== 'no')
}
