import type { FieldChange } from './change'
import { flatListing } from './flat-listing'
import { isSameValue } from './is-same-value'
import type { Listing } from './listing'
import type { ServiceStatus } from './service-status'

/** A field that somebody else has changed meanwhile. */
export interface Conflict {
  readonly field: string
  /** What it says now; null: not known. */
  readonly current: unknown
}

/**
 * Fields of a proposal whose value is no longer the one it was made from. It may then not be
 * published: whoever proposed «closed on Saturdays» had not seen the hours of yesterday. Who said a
 * field and when is no conflict: the later word stands.
 */
export function findConflicts(
  current: Listing,
  status: ServiceStatus,
  changes: readonly FieldChange[],
): Conflict[] {
  const now = new Map(flatListing(current)).set('status', status)
  return changes.flatMap(({ field, old, new: wished }) => {
    const value = now.get(field) ?? null
    const isFine = isTrust(field) || isSameValue(value, old) || isSameValue(value, wished)
    return isFine ? [] : [{ field, current: value }]
  })
}

function isTrust(field: string): boolean {
  return field === 'trust' || field.startsWith('fieldTrust.')
}
