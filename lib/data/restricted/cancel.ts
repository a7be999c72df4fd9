import 'server-only'
import type { Actor } from '../../domain/permissions'
import { requireMay } from '../../domain/require-may'
import { ReviewRefusal } from '../../domain/review-refusal'
import { NEXT_STATES } from '../../domain/review-state'
import type { Catalogue } from '../db'
import { toPermissionObject } from './find-proposals'
import { inTurn } from './in-turn'
import { requireProposal } from './require-proposal'

/** Takes back a proposal of her own organisation. @throws Forbidden, ReviewRefusal. */
export function cancel(
  catalogue: Catalogue,
  actor: Actor,
  { id }: { readonly id: string },
  now: string,
): Promise<void> {
  return inTurn(catalogue, async (transaction) => {
    const proposal = await requireProposal(transaction, actor, id)
    const isOpen = NEXT_STATES[proposal.state].includes('cancelled')
    const state = isOpen ? proposal.state : 'submitted'
    requireMay(actor, 'proposal.cancel', { ...toPermissionObject(proposal), state })
    if (!isOpen) throw new ReviewRefusal('not_open')
    await transaction.proposal.update({
      where: { id },
      data: { state: 'cancelled', decidedAt: new Date(now) },
      select: { id: true },
    })
  })
}
