import type { FieldChange } from './change'
import { isSameValue } from './is-same-value'
import type { Listing } from './listing'
import { findTouchedTrust } from './touched-trust'

/**
 * The sources that go with values of an earlier version: whoever has confirmed what is said today has
 * not confirmed what was said then.
 * @param then what each field said in that version, where it differs from now.
 */
export function findTrustThen(
  current: Listing,
  restored: Listing,
  then: ReadonlyMap<string, unknown>,
): FieldChange[] {
  if (current.exposure !== 'OPEN') return []
  const { trust, fieldTrust } = current
  const shared = then.has('trust') ? then.get('trust') : trust
  return [...findTouchedTrust(current, restored)].flatMap((name) => {
    const field = `fieldTrust.${name}`
    const old = fieldTrust[name] ?? null
    const own = then.has(field) ? then.get(field) : old
    const value = own ?? (isSameValue(shared, trust) ? null : shared)
    return isSameValue(old, value) ? [] : [{ field, old, new: value }]
  })
}
