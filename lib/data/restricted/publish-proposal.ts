import 'server-only'
import { randomBytes } from 'node:crypto'
import { applyChanges, findStatus } from '../../domain/apply-changes'
import type { FieldChange } from '../../domain/change'
import { findConflicts } from '../../domain/find-conflicts'
import { limaDate } from '../../domain/lima-date'
import type { Listing } from '../../domain/listing'
import { isPublishable } from '../../domain/publishable'
import { isOfficialBatch } from '../../domain/review'
import { ReviewRefusal } from '../../domain/review-refusal'
import { unconfirmKept } from '../../domain/unconfirm-kept'
import type { CatalogueTransaction } from '../db'
import type { StoredProposal } from './find-proposals'
import type { HistoryAuthor } from './history-rows'
import { holdTargets } from './hold-targets'
import { insertRows } from './insert-rows'
import { isPublicIdTaken } from './is-public-id-taken'
import { addListingRows, noRows } from './listing-rows'
import { findOperatorIds } from './operator-ids'
import { keepCall, withCall } from './phone-call'
import { issuePublicIds } from './public-ids'
import type { StoredListing } from './require-service'
import { rewriteListing } from './rewrite-listing'

/**
 * Writes a proposal whose keys are complete into the catalogue; the caller publishes the edition.
 * The database counts the keys once more as the state changes.
 * @param targets listings that are read and held already, by id; each is used once.
 * @returns fields that somebody has changed meanwhile: then it is stale, and nothing was written.
 */
export async function publishProposal(
  transaction: CatalogueTransaction,
  proposal: StoredProposal,
  now: string,
  targets: Map<string, StoredListing> = new Map(),
): Promise<readonly string[]> {
  const { id, targetId } = proposal
  if (targetId === null) {
    const listing = applyChanges(null, withSourceId(proposal.changes))
    if (listing === null) throw new ReviewRefusal('not_a_listing')
    if (await isPublicIdTaken(transaction, listing)) {
      await move(transaction, id, { state: 'stale' })
      return ['publicId']
    }
    await move(transaction, id, { state: 'approved' })
    const serviceId = await writeNew(transaction, listing, authorOf(proposal, now), now)
    await move(transaction, id, {
      state: 'published',
      targetId: serviceId,
      baseVersion: 0,
      decidedAt: new Date(now),
    })
    await keepOwn(transaction, proposal, serviceId, now)
    return []
  }
  const stored = targets.get(targetId) ?? (await holdTargets(transaction, [proposal])).get(targetId)
  targets.delete(targetId)
  if (!stored) throw new Error(`proposal ${id}: got no target, expected its listing`)
  const { listing, handle } = stored
  const conflicts = findConflicts(listing, handle.status, proposal.changes)
  const merged = applyChanges(listing, proposal.changes)
  if (conflicts.length > 0 || merged === null) {
    await move(transaction, id, { state: 'stale' })
    return conflicts.length > 0 ? conflicts.map(({ field }) => field) : fieldsOf(proposal.changes)
  }
  const status = findStatus(proposal.changes) ?? handle.status
  const proposed = {
    since: limaDate(proposal.createdAt.toISOString()),
    isProviders: proposal.authorRole === 'provider',
  }
  const next = withCall(unconfirmKept(listing, merged, proposed), proposal)
  if (status === 'published' && handle.status !== 'published')
    requirePublishable(next, limaDate(now))
  await move(transaction, id, { state: 'approved' })
  await rewriteListing(transaction, stored, { next, status, author: authorOf(proposal, now) })
  await keepCall(transaction, stored, proposal)
  await move(transaction, id, { state: 'published', decidedAt: new Date(now) })
  return []
}

const fieldsOf = (changes: readonly FieldChange[]) => changes.map(({ field }) => field)

async function move(
  transaction: CatalogueTransaction,
  id: string,
  data: {
    readonly state: 'approved' | 'published' | 'stale'
    readonly targetId?: string
    readonly baseVersion?: number
    readonly decidedAt?: Date
  },
): Promise<void> {
  await transaction.proposal.update({ where: { id }, data, select: { id: true } })
}

async function writeNew(
  transaction: CatalogueTransaction,
  listing: Listing,
  author: HistoryAuthor,
  now: string,
): Promise<string> {
  const [publicId = ''] = await issuePublicIds(transaction, [listing])
  const operatorIds = await findOperatorIds(transaction, [listing])
  const rows = noRows()
  const serviceId = addListingRows(rows, listing, {
    publicId,
    operatorId: listing.exposure === 'OPEN' ? (operatorIds.get(listing.operator) ?? null) : null,
    status: isPublishable(listing, limaDate(now)) ? 'published' : 'draft',
    author,
  })
  await insertRows(transaction, rows)
  return serviceId
}

/** Where its author's organisation keeps listings by name, the one that it proposed is among them. */
async function keepOwn(
  transaction: CatalogueTransaction,
  { id: proposalId, authorRole, authorOrganisationId: organisationId }: StoredProposal,
  serviceId: string,
  now: string,
): Promise<void> {
  if (authorRole !== 'provider' || organisationId === null) return
  const others = await transaction.keeping.count({ where: { organisationId, endedAt: null } })
  if (others === 0) return
  await transaction.keeping.create({
    data: { organisationId, serviceId, proposalId, begunAt: new Date(now) },
    select: { id: true },
  })
}

/** The panel's own listings have no code of a source; at random, so that it tells nothing. */
function withSourceId(changes: readonly FieldChange[]): readonly FieldChange[] {
  if (changes.some(({ field }) => field === 'sourceId')) return changes
  const value = (name: string) => changes.find(({ field }) => field === name)?.new
  const isConfidential = value('exposure') === 'CONFIDENTIAL'
  const sourceId = isConfidential
    ? `${value('kind')}-${value('department')}`
    : `panel-${randomBytes(8).toString('hex')}`
  return [...changes, { field: 'sourceId', old: null, new: sourceId }]
}

function requirePublishable(next: Listing, today: string): void {
  if (!isPublishable(next, today)) throw new ReviewRefusal('not_publishable')
}

function authorOf(proposal: StoredProposal, now: string): HistoryAuthor {
  return {
    authorRole: proposal.authorRole,
    authorOrganisationId: proposal.authorOrganisationId,
    proposalId: proposal.id,
    reason: isOfficialBatch(proposal) ? 'archivo aprobado' : 'propuesta aprobada',
    at: now,
  }
}
