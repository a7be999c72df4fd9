import type { PublicListing } from '@/lib/edition/public-listing'
import type { Source } from '../source'
import { operatorOf, organizationId, toOrganization } from './to-organization'
import { toServiceRow } from './to-service'

/** Who runs services, with those of them that are asked for. */
export interface Organization {
  readonly id: string
  readonly operator: string
  readonly listings: readonly PublicListing[]
}

/** The organisations of these services, by name; what is kept back stands as one, last. */
export function findOrganizations(listings: readonly PublicListing[]): Organization[] {
  const byOperator = new Map<string, PublicListing[]>()
  for (const listing of listings) {
    const operator = operatorOf(listing)
    const own = byOperator.get(operator)
    if (own) own.push(listing)
    else byOperator.set(operator, [listing])
  }
  return [...byOperator]
    .map(([operator, own]) => ({ id: organizationId(operator), operator, listings: own }))
    .sort(
      ({ operator: a }, { operator: b }) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1),
    )
}

/**
 * An organisation with its services, as JSON: whole, or only what is needed to fetch them.
 * @param serviceText the JSON of one whole service.
 */
export function toOrganizationPackage(
  { operator, listings }: Organization,
  serviceText: ((listing: PublicListing) => string) | null,
  source: Source,
): string {
  const services = listings.map((listing) => {
    if (serviceText) return serviceText(listing)
    const { id, name, status } = toServiceRow(listing, source)
    return JSON.stringify({ id, name, status })
  })
  const head = JSON.stringify(toOrganization(operator, source.words))
  return `${head.slice(0, -1)},"services":[${services.join(',')}]}`
}
