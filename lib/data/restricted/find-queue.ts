import 'server-only'
import type { KindCode } from '../../domain/kind'
import type { Actor } from '../../domain/permissions'
import type { AuthorRole, Missing, ProposalOrigin } from '../../domain/review'
import type { ProposalState } from '../../domain/review-state'
import type { Risk } from '../../domain/risk'
import type { Catalogue } from '../db'

/** What is left out does not filter. */
export interface QueueFilter {
  readonly risk?: Risk | undefined
  readonly origin?: ProposalOrigin | undefined
  readonly kind?: KindCode | undefined
  /** 2 digits. */
  readonly department?: string | undefined
  /** Without it: what is open, `submitted` and `stale`. */
  readonly state?: ProposalState | undefined
}

/** One proposal among those that wait. */
export interface QueueRow {
  readonly id: string
  /** Null for a new listing. */
  readonly serviceId: string | null
  readonly publicId: string | null
  /** Null for a confidential service: its name is its kind's and its department's. */
  readonly name: string | null
  readonly kind: KindCode
  readonly department: string | null
  readonly isNew: boolean
  readonly risk: Risk
  readonly origin: ProposalOrigin
  readonly state: ProposalState
  readonly batchId: string | null
  /** Its source is older than a confirmation of the listing. */
  readonly isOlder: boolean
  /** Null: the operator's command. */
  readonly authorOrganisation: string | null
  readonly authorRole: AuthorRole
  readonly fields: readonly string[]
  readonly missing: readonly Missing[]
  /** May this actor turn a key, if she signs in afresh where that is asked for? */
  readonly mayApprove: boolean
  readonly commentCount: number
  /** ISO instant. */
  readonly createdAt: string
}

/** What waits for moderators, critical first, then oldest first; at most 1,000. Empty for others. */
export async function findQueue(
  _catalogue: Catalogue,
  _actor: Actor,
  _filter: QueueFilter,
  _now: string,
): Promise<QueueRow[]> {
  throw new Error('review: not here yet')
}
