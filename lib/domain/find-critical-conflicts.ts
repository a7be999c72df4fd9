import type { FieldChange } from './change'
import { type Conflict, findConflicts } from './find-conflicts'
import type { Listing } from './listing'
import { riskOf } from './risk'
import type { ServiceStatus } from './service-status'

/**
 * Safety-critical fields that have changed since a proposal was made: somebody has decided about this
 * number or this door meanwhile, and a whole file must not pass over it.
 */
export function findCriticalConflicts(
  current: Listing,
  status: ServiceStatus,
  changes: readonly FieldChange[],
): Conflict[] {
  const { exposure } = current
  const critical = changes.filter(
    (change) => riskOf([change], { isNew: false, exposure }) === 'CRITICAL',
  )
  return findConflicts(current, status, critical)
}
