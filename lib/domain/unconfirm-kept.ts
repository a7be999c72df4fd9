import { isSameValue } from './is-same-value'
import type { Listing } from './listing'
import { findTouchedTrust } from './touched-trust'
import { TRUST_FIELDS } from './trust'
import { unconfirmed } from './unconfirmed'

/**
 * A listing about to be published, without a confirmation that was given while its proposal waited: whoever
 * pressed «Todo sigue igual» spoke of the hours of before, and knew nothing of the new ones.
 * A provider's own word stays hers on whichever day; what somebody else saw or heard is not hers.
 * @param since the day in Lima on which it was proposed, `YYYY-MM-DD`.
 * @param isProviders did a provider propose it?
 */
export function unconfirmKept(
  current: Listing,
  next: Listing,
  { since, isProviders }: { readonly since: string; readonly isProviders: boolean },
): Listing {
  if (current.exposure !== 'OPEN' || next.exposure !== 'OPEN') return next
  const touched = findTouchedTrust(current, next)
  const kept = TRUST_FIELDS.flatMap((field) => {
    const trust = next.fieldTrust[field] ?? next.trust
    const { verifiedAt } = trust
    const isLater = verifiedAt !== null && verifiedAt >= since
    if (isProviders && trust.how === 'provider') return []
    const isKept = isLater && isSameValue(trust, current.fieldTrust[field] ?? current.trust)
    return touched.has(field) && isKept ? [[field, unconfirmed(trust)]] : []
  })
  if (kept.length === 0) return next
  return { ...next, fieldTrust: { ...next.fieldTrust, ...Object.fromEntries(kept) } }
}
