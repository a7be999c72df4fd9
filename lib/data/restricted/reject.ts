import 'server-only'
import type { Actor } from '../../domain/permissions'
import { requireMay } from '../../domain/require-may'
import { ReviewRefusal } from '../../domain/review-refusal'
import { NEXT_STATES } from '../../domain/review-state'
import type { Catalogue } from '../db'
import { checkFreeText } from './check-free-text'
import { toPermissionObject } from './find-proposals'
import { inTurn } from './in-turn'
import { requireProposal } from './require-proposal'

/** Refuses a proposal, with the reason that its author reads. @throws Forbidden, ReviewRefusal. */
export function reject(
  catalogue: Catalogue,
  actor: Actor,
  { id, reason }: { readonly id: string; readonly reason: string },
  now: string,
): Promise<void> {
  return inTurn(catalogue, async (transaction) => {
    const proposal = await requireProposal(transaction, actor, id)
    // Who may reject at all learns that somebody was faster; anybody else nothing.
    const isOpen = NEXT_STATES[proposal.state].includes('rejected')
    const state = isOpen ? proposal.state : 'submitted'
    requireMay(actor, 'proposal.reject', { ...toPermissionObject(proposal), state })
    if (!isOpen) throw new ReviewRefusal('not_open')
    await transaction.proposal.update({
      where: { id },
      data: {
        state: 'rejected',
        reason: checkFreeText(reason, proposal.exposure),
        decidedAt: new Date(now),
      },
      select: { id: true },
    })
  })
}
