import 'server-only'
import { findCriticalConflicts } from '../../domain/find-critical-conflicts'
import type { StoredProposal } from './find-proposals'
import type { StoredListing } from './require-service'

/**
 * Proposals of which a safety-critical field has changed since, or that would show again what was
 * withdrawn; while there is one, its file waits.
 */
export function clashingProposals(
  proposals: readonly StoredProposal[],
  targets: ReadonlyMap<string, StoredListing>,
): readonly StoredProposal[] {
  return proposals.filter(({ targetId, changes, bringsBack }) => {
    const target = targetId === null ? undefined : targets.get(targetId)
    return (
      target !== undefined &&
      (bringsBack ||
        findCriticalConflicts(target.listing, target.handle.status, changes).length > 0)
    )
  })
}
