import type { FieldChange } from './change'
import { flatListing } from './flat-listing'
import { isSameValue } from './is-same-value'
import type { Listing } from './listing'

/** What differs, field by field, in the order of names; empty when nothing does. */
export function findChanges(current: Listing | null, next: Listing): FieldChange[] {
  const before = current ? flatListing(current) : new Map<string, unknown>()
  const after = flatListing(next)
  const fields = [...new Set([...before.keys(), ...after.keys()])].sort()
  return fields.flatMap((field) => {
    const change = { field, old: before.get(field) ?? null, new: after.get(field) ?? null }
    return isSameValue(change.old, change.new) ? [] : [change]
  })
}
