import 'server-only'
import type { FieldChange } from '../../domain/change'
import type { Actor } from '../../domain/permissions'
import type { Risk } from '../../domain/risk'
import type { Catalogue } from '../db'

export interface ProposalWish {
  /** Null proposes a new listing; its changes then hold `exposure` too. */
  readonly serviceId: string | null
  readonly baseVersion: number | null
  readonly changes: readonly FieldChange[]
}

export interface SubmittedProposal {
  readonly id: string
  readonly risk: Risk
  /** `stale` when a touched field has changed since: it is kept, and shows the conflict. */
  readonly state: 'submitted' | 'stale'
}

/**
 * Puts a change before the moderators; nothing public changes. Deletes the author's draft.
 * @throws Forbidden, NeedsFreshSignIn for a critical change, ReviewRefusal.
 */
export async function submitProposal(
  _catalogue: Catalogue,
  _actor: Actor,
  _wish: ProposalWish,
  _now: string,
): Promise<SubmittedProposal> {
  throw new Error('review: not here yet')
}
