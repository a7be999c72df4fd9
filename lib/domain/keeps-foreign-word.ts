import { isSameValue } from './is-same-value'
import type { Listing } from './listing'
import { findTouchedTrust } from './touched-trust'

/**
 * Would a changed value be published under somebody's confirmation of what it replaces? She who reads
 * «confirmed in September» goes there because of it.
 */
export function keepsForeignWord(current: Listing, next: Listing): boolean {
  if (current.exposure !== 'OPEN' || next.exposure !== 'OPEN') return false
  return [...findTouchedTrust(current, next)].some((field) => {
    const before = current.fieldTrust[field] ?? current.trust
    return before.verifiedAt !== null && isSameValue(before, next.fieldTrust[field] ?? next.trust)
  })
}
