import 'server-only'
import type { Actor } from '../../domain/permissions'
import { requireMay } from '../../domain/require-may'
import { missingKeys } from '../../domain/review'
import { ReviewRefusal } from '../../domain/review-refusal'
import type { Catalogue } from '../db'
import { findProposals, toPermissionObject } from './find-proposals'
import { holdTargets } from './hold-targets'
import { inTurn } from './in-turn'
import { publishWithin } from './publish'
import { publishProposal } from './publish-proposal'
import { requireProposal } from './require-proposal'
import { turnKey } from './turn-key'

/** What became of many. */
export interface BatchResult {
  readonly publishedCount: number
  /** Those that still need another key. */
  readonly waitingCount: number
  /** Those found to stand on something that has changed. */
  readonly staleCount: number
  /** The proposals that were published or found stale: what their providers have to be told of. */
  readonly decidedIds: readonly string[]
  readonly edition: number | null
}

/**
 * Turns the one key of several low-risk proposals: all of them are published, or none.
 * @throws Forbidden, ReviewRefusal.
 */
export function approveBatch(
  catalogue: Catalogue,
  actor: Actor,
  { ids }: { readonly ids: readonly string[] },
  now: string,
): Promise<BatchResult> {
  return inTurn(catalogue, async (transaction, giveWay) => {
    // In one order for everybody, so that two batches never wait for each other.
    const wanted = [...new Set(ids)].sort()
    for (const id of wanted) {
      await giveWay()
      const proposal = await requireProposal(transaction, actor, id)
      // A listing that would go is read alone, with the reason that is given for it.
      if (proposal.risk !== 'NORMAL' || proposal.withdrawalReason !== null)
        throw new ReviewRefusal('not_low_risk')
      if (proposal.state !== 'submitted') throw new ReviewRefusal('not_open')
      requireMay(actor, 'proposal.approve', toPermissionObject(proposal))
      await turnKey(transaction, actor, id, now)
    }
    const proposals = await findProposals(transaction, { id: { in: wanted } })
    const targets = await holdTargets(transaction, proposals)
    for (const proposal of proposals) {
      await giveWay()
      if (missingKeys(proposal).length > 0) throw new ReviewRefusal('not_open')
      const conflicts = await publishProposal(transaction, proposal, now, targets)
      if (conflicts.length > 0) throw new ReviewRefusal('batch_has_conflicts')
    }
    const publishedCount = proposals.length
    await giveWay()
    const edition = publishedCount > 0 ? (await publishWithin(transaction, now)).number : null
    return { publishedCount, waitingCount: 0, staleCount: 0, decidedIds: wanted, edition }
  })
}
