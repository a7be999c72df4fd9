import 'server-only'
import { Forbidden } from '../../domain/forbidden'
import { type Actor, can } from '../../domain/permissions'
import { requireMay } from '../../domain/require-may'
import { isOfficialBatch, missingKeys } from '../../domain/review'
import { ReviewRefusal } from '../../domain/review-refusal'
import type { Catalogue } from '../db'
import type { BatchResult } from './approve-batch'
import { clashingProposals } from './clashing-proposals'
import { findProposals, toPermissionObject } from './find-proposals'
import { holdTargets } from './hold-targets'
import { inTurn } from './in-turn'
import { isUuid } from './is-uuid'
import { publishWithin } from './publish'
import { publishProposal } from './publish-proposal'
import { turnKey } from './turn-key'
import { proposalsVisibleTo } from './visible-to'

/**
 * Turns one key of everything that waits of one file of an official source; two organisations do so
 * before the critical part is published, and no call is made (domain rule 9). While a safety-critical
 * field of one listing has changed since, or the file would show again what was withdrawn, no key
 * turns: that one is decided alone first. What else has changed meanwhile becomes stale, and the rest
 * goes on.
 * @throws Forbidden, NeedsFreshSignIn, ReviewRefusal.
 */
export async function approveImport(
  catalogue: Catalogue,
  actor: Actor,
  { batchId }: { readonly batchId: string },
  now: string,
): Promise<BatchResult> {
  if (!isUuid(batchId)) throw new Forbidden()
  const where = { AND: [{ batchId, state: 'submitted' as const }, proposalsVisibleTo(actor)] }
  return inTurn(catalogue, async (transaction, giveWay) => {
    await transaction.$queryRaw`SELECT id FROM proposal
      WHERE batch_id = ${batchId}::uuid AND state = 'submitted' ORDER BY id FOR UPDATE`
    const before = await findProposals(transaction, where)
    const [first] = before
    if (!first) throw new Forbidden()
    if (!isOfficialBatch(first)) throw new ReviewRefusal('not_low_risk')
    const held = await holdTargets(transaction, before)
    const isRefused = clashingProposals(before, held).length > 0
    for (const proposal of before) {
      await giveWay()
      const object = toPermissionObject(proposal)
      const isSpent = proposal.approvals.length > 0 && !can(actor, 'proposal.approve', object)
      requireMay(actor, 'proposal.approve', isSpent ? { ...object, approvals: [] } : object)
      if (isRefused) throw new ReviewRefusal('batch_has_conflicts')
      if (!isSpent) await turnKey(transaction, actor, proposal.id, now)
    }
    const count = { publishedCount: 0, waitingCount: 0, staleCount: 0 }
    const decidedIds: string[] = []
    const proposals = await findProposals(transaction, where)
    const targets = await holdTargets(transaction, proposals)
    for (const proposal of proposals) {
      await giveWay()
      if (missingKeys(proposal).length > 0) {
        count.waitingCount += 1
        continue
      }
      decidedIds.push(proposal.id)
      if ((await publishProposal(transaction, proposal, now, targets)).length === 0)
        count.publishedCount += 1
      else count.staleCount += 1
    }
    await giveWay()
    const edition = count.publishedCount > 0 ? (await publishWithin(transaction, now)).number : null
    return { ...count, decidedIds, edition }
  })
}
