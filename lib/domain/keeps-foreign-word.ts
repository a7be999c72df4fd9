import { isSameValue } from './is-same-value'
import type { Listing } from './listing'
import { findTouchedTrust } from './touched-trust'

/**
 * Would a changed value be published under somebody's confirmation of what it replaces? She who reads
 * «confirmed in September» goes there because of it.
 * @param ownDay the day in Lima on which a provider says it: what she has confirmed today she may say
 *   otherwise today. Null for whoever is none.
 */
export function keepsForeignWord(current: Listing, next: Listing, ownDay: string | null): boolean {
  if (current.exposure !== 'OPEN' || next.exposure !== 'OPEN') return false
  return [...findTouchedTrust(current, next)].some((field) => {
    const before = current.fieldTrust[field] ?? current.trust
    const isForeign = before.verifiedAt !== null && before.verifiedAt !== ownDay
    return isForeign && isSameValue(before, next.fieldTrust[field] ?? next.trust)
  })
}
