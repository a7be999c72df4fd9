import 'server-only'
import type { Actor } from '../../domain/permissions'
import { requireMay } from '../../domain/require-may'
import { ReviewRefusal } from '../../domain/review-refusal'
import { withdrawalChanges } from '../../domain/withdrawal-changes'
import type { WithdrawalReason } from '../../domain/withdrawal-reason'
import type { Catalogue } from '../db'
import { checkFreeText } from './check-free-text'
import { requireService } from './require-service'
import { type SubmittedProposal, submitProposal } from './submit-proposal'
import { toOwners } from './to-owners'
import { servicesVisibleTo } from './visible-to'

export interface WithdrawalProposalWish {
  readonly serviceId: string
  readonly reason: WithdrawalReason
  /** In her own words, for the other moderators and the institution; may be left out. */
  readonly words?: string
}

/**
 * A moderator asks that a listing be taken down: it stays public until somebody else has turned the one
 * key of it. Whoever answers for it takes it down alone (`withdraw`).
 * @throws Forbidden, ReviewRefusal.
 */
export async function proposeWithdrawal(
  catalogue: Catalogue,
  actor: Actor,
  { serviceId, reason, words = '' }: WithdrawalProposalWish,
  now: string,
): Promise<SubmittedProposal> {
  const { handle, listing } = await catalogue.client.$transaction((transaction) =>
    requireService(transaction, serviceId, servicesVisibleTo(actor)),
  )
  requireMay(actor, 'withdrawal.propose', toOwners(handle))
  const changes = withdrawalChanges(listing, handle.status, 'listing')
  if (changes === null) throw new ReviewRefusal('not_published')
  const said = words.trim() === '' ? null : checkFreeText(words, listing.exposure)
  const withdrawal = { reason, words: said }
  const baseVersion = handle.version
  return submitProposal(catalogue, actor, { serviceId, baseVersion, changes, withdrawal }, now)
}
