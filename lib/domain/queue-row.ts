import type { KindCode } from './kind'
import type { AuthorRole, Missing, ProposalOrigin } from './review'
import type { ProposalState } from './review-state'
import type { Risk } from './risk'
import type { WithdrawalReason } from './withdrawal-reason'

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
  /** Fields that somebody has changed since: approved as it is, it would be found stale. */
  readonly conflicts: readonly string[]
  readonly missing: readonly Missing[]
  /** May this actor turn a key, if she signs in afresh where that is asked for? */
  readonly mayApprove: boolean
  /** Why a moderator asks to take the listing down; null for any other change. */
  readonly withdrawalReason: WithdrawalReason | null
  readonly commentCount: number
  /** ISO instant. */
  readonly createdAt: string
}
