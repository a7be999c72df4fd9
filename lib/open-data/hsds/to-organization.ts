import type { PublicListing } from '@/lib/edition/public-listing'
import { stableUuid } from '../stable-uuid'
import type { Words } from '../words'

/** The name of who runs a service; empty where it is kept back, as for every confidential one. */
export function operatorOf(listing: PublicListing): string {
  return listing.exposure === 'OPEN' ? listing.operator : ''
}

/** The same in every language and on every instance. */
export function organizationId(operator: string): string {
  return stableUuid('organization', operator)
}

/** Who runs a service. One stands for all that are kept back, so that nothing can be told from it. */
export function toOrganization(operator: string, words: Words) {
  const id = organizationId(operator)
  return operator === ''
    ? { id, name: words.reservedOperator, description: words.reservedOperatorWhat }
    : { id, name: operator, description: operator }
}
