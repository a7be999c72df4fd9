import 'server-only'
import { type Actor, can } from '../../domain/permissions'
import { requireMay } from '../../domain/require-may'
import { type Missing, missingKeys } from '../../domain/review'
import { ReviewRefusal } from '../../domain/review-refusal'
import type { ProposalState } from '../../domain/review-state'
import type { Catalogue, CatalogueTransaction } from '../db'
import type { CallBackWish } from './call-back-wish'
import { findProposals, type StoredProposal, toPermissionObject } from './find-proposals'
import { findStoredListings } from './find-stored-listings'
import { inTurn } from './in-turn'
import { publishWithin } from './publish'
import { publishProposal } from './publish-proposal'
import { requireProposal } from './require-proposal'
import { turnKey } from './turn-key'
import { writeCallBack } from './write-call-back'

export interface ApprovalWish {
  readonly id: string
  readonly callBack?: CallBackWish | undefined
}

/** What an act of review has come to. */
export interface ReviewResult {
  readonly state: ProposalState
  /** What it still waits for; empty once published. */
  readonly missing: readonly Missing[]
  /** Fields that somebody else has changed meanwhile; not empty only when `stale`. */
  readonly conflicts: readonly string[]
  /** Number of the edition that shows it; null when nothing was published. */
  readonly edition: number | null
}

/**
 * Turns one key; with the last one, the change is published in the same transaction. A call that was
 * not confirmed is recorded and turns no key; a call alone may be added by whoever has turned hers.
 * @throws Forbidden, NeedsFreshSignIn, ReviewRefusal.
 */
export function approve(
  catalogue: Catalogue,
  actor: Actor,
  { id, callBack }: ApprovalWish,
  now: string,
): Promise<ReviewResult> {
  return inTurn(catalogue, async (transaction) => {
    const proposal = await requireProposal(transaction, actor, id)
    const object = toPermissionObject(proposal)
    if (proposal.state !== 'submitted') {
      requireMay(actor, 'proposal.read', object)
      throw new ReviewRefusal('not_open')
    }
    // A call does not spend a key: who has approved may still be the one who reaches the office.
    requireMay(actor, 'proposal.approve', callBack ? { ...object, approvals: [] } : object)
    if (callBack) await callAbout(transaction, actor, proposal, callBack, now)
    const isTurned = !callBack || callBack.outcome === 'confirmed'
    if (isTurned && can(actor, 'proposal.approve', object))
      await turnKey(transaction, actor, id, now)
    const result = await settle(transaction, id, now)
    // A telephone that nobody answers twice is said to be one before anybody else calls it in vain.
    if (callBack && result.edition === null) await publishWithin(transaction, now)
    return result
  })
}

async function callAbout(
  transaction: CatalogueTransaction,
  actor: Actor,
  { id: proposalId, targetId, exposure, changes }: StoredProposal,
  callBack: CallBackWish,
  now: string,
): Promise<void> {
  const [target] = targetId ? await findStoredListings(transaction, { id: targetId }) : []
  const listing = target?.listing ?? null
  const subject = { of: { proposalId }, serviceId: targetId, exposure, listing, changes }
  await writeCallBack(transaction, actor, subject, callBack, now)
}

async function settle(
  transaction: CatalogueTransaction,
  id: string,
  now: string,
): Promise<ReviewResult> {
  const proposal = await reread(transaction, id)
  const missing = missingKeys(proposal)
  if (missing.length > 0) return { state: 'submitted', missing, conflicts: [], edition: null }
  const conflicts = await publishProposal(transaction, proposal, now)
  if (conflicts.length > 0) return { state: 'stale', missing: [], conflicts, edition: null }
  const { number } = await publishWithin(transaction, now)
  return { state: 'published', missing: [], conflicts: [], edition: number }
}

async function reread(transaction: CatalogueTransaction, id: string): Promise<StoredProposal> {
  const [proposal] = await findProposals(transaction, { id })
  if (!proposal) throw new Error(`proposal ${id}: got none, expected the one just read`)
  return proposal
}
