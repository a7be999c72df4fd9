import 'server-only'
import { applyChanges } from '../../domain/apply-changes'
import { findConflicts } from '../../domain/find-conflicts'
import type { Listing } from '../../domain/listing'
import { type Actor, can } from '../../domain/permissions'
import type { QueueRow } from '../../domain/queue-row'
import { missingKeys } from '../../domain/review'
import type { CatalogueTransaction } from '../db'
import { departmentOfListing } from './department-of-listing'
import { findNames } from './find-names'
import { type StoredProposal, toPermissionObject } from './find-proposals'
import { findStoredListings } from './find-stored-listings'
import type { StoredListing } from './require-service'

/** Proposals as a list shows them, with their targets as these are now. */
export async function toQueueRows(
  transaction: CatalogueTransaction,
  actor: Actor,
  proposals: readonly StoredProposal[],
): Promise<{ readonly row: QueueRow; readonly target: StoredListing | null }[]> {
  const ids = [...new Set(proposals.flatMap(({ targetId }) => targetId ?? []))]
  const stored = await findStoredListings(transaction, { id: { in: ids } })
  const targets = new Map(stored.map((target) => [target.handle.id, target]))
  const nameOf = await findNames(
    transaction,
    proposals.map(({ authorOrganisationId }) => authorOrganisationId),
  )
  const comments = await transaction.proposalComment.groupBy({
    by: ['proposalId'],
    where: { proposalId: { in: proposals.map(({ id }) => id) } },
    _count: { id: true },
  })
  const commentCounts = new Map(comments.map(({ proposalId, _count }) => [proposalId, _count.id]))
  return proposals.map((proposal) => {
    const target = targets.get(proposal.targetId ?? '') ?? null
    const row = {
      ...summarise(proposal, target?.listing ?? null),
      serviceId: proposal.targetId,
      authorOrganisation: nameOf(proposal.authorOrganisationId),
      conflicts: conflictsOf(proposal, target),
      missing: missingKeys(proposal),
      mayApprove: mayApprove(actor, proposal),
      commentCount: commentCounts.get(proposal.id) ?? 0,
    }
    return { row, target }
  })
}

/** Of what is still open: what is decided clashes with nothing. */
function conflictsOf({ state, changes }: StoredProposal, target: StoredListing | null): string[] {
  if (target === null || (state !== 'submitted' && state !== 'stale')) return []
  return findConflicts(target.listing, target.handle.status, changes).map(({ field }) => field)
}

/** A fresh sign-in is asked for when she presses, not when she looks. */
function mayApprove(actor: Actor, proposal: StoredProposal): boolean {
  return can({ ...actor, isFresh: true }, 'proposal.approve', toPermissionObject(proposal))
}

function summarise(proposal: StoredProposal, current: Listing | null) {
  const { id, isNew, risk, origin, state, batchId, isOlder, authorRole, changes } = proposal
  const { withdrawalReason } = proposal
  const listing = current ?? toProposed(proposal)
  return {
    ...{ id, isNew, risk, origin, state, batchId, isOlder, authorRole, withdrawalReason },
    publicId: current?.publicId ?? null,
    name: listing?.exposure === 'OPEN' ? listing.name : null,
    kind: listing?.kind ?? 'hotline',
    department: listing && departmentOfListing(listing),
    fields: changes.map(({ field }) => field),
    createdAt: proposal.createdAt.toISOString(),
  }
}

/** A new listing as it would be; null once its values were destroyed. */
function toProposed({ changes }: StoredProposal): Listing | null {
  const sourceId = { field: 'sourceId', old: null, new: 'nueva' }
  return applyChanges(null, [...changes.filter(({ field }) => field !== 'sourceId'), sourceId])
}
