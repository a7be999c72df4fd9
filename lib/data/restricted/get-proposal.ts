import 'server-only'
import type { Actor, Role } from '../../domain/permissions'
import type { CallOutcome } from '../../domain/review'
import type { Catalogue } from '../db'
import type { CommentView } from './comment-view'
import type { QueueRow } from './find-queue'

/** One field of a proposal against what the listing says now. */
export interface ChangeView {
  readonly field: string
  readonly old: unknown
  readonly new: unknown
  readonly current: unknown
  /** Somebody else has changed it meanwhile: this proposal cannot be published as it is. */
  readonly isConflict: boolean
}

/** A turned key: an organisation and a role, never a person. */
export interface ApprovalView {
  readonly organisation: string
  readonly role: Role
  /** ISO instant. */
  readonly at: string
}

export interface CallBackView extends ApprovalView {
  readonly number: string
  /** `old`: a number that the listing has now; `official`: another one that the caller vouches for. */
  readonly via: 'old' | 'official'
  readonly outcome: CallOutcome
}

export interface ProposalView extends QueueRow {
  readonly changes: readonly ChangeView[]
  readonly approvals: readonly ApprovalView[]
  readonly callBacks: readonly CallBackView[]
  /** Oldest first. */
  readonly comments: readonly CommentView[]
  /** Why it was rejected. */
  readonly reason: string | null
  /** Numbers of the listing as it is now, to call back. */
  readonly oldNumbers: readonly string[]
  readonly mayReject: boolean
  readonly mayComment: boolean
  readonly mayCancel: boolean
}

/** One proposal, whole; null when it is not hers to read, or not there. */
export async function getProposal(
  _catalogue: Catalogue,
  _actor: Actor,
  _id: string,
): Promise<ProposalView | null> {
  throw new Error('review: not here yet')
}
