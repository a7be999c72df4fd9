import 'server-only'
import type { Actor } from '../../domain/permissions'
import type { CallOutcome, Missing } from '../../domain/review'
import type { ProposalState } from '../../domain/review-state'
import type { Catalogue } from '../db'

/** A call that was made. */
export interface CallBackWish {
  /** E.164 or a national short number. */
  readonly number: string
  readonly outcome: CallOutcome
}

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
 * not confirmed is recorded and turns no key.
 * @throws Forbidden, NeedsFreshSignIn, ReviewRefusal.
 */
export async function approve(
  _catalogue: Catalogue,
  _actor: Actor,
  _wish: ApprovalWish,
  _now: string,
): Promise<ReviewResult> {
  throw new Error('review: not here yet')
}
