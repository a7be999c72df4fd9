import 'server-only'
import { numbersOf } from '../../domain/call-back-number'
import { findConflicts } from '../../domain/find-conflicts'
import { flatListing } from '../../domain/flat-listing'
import { type Actor, can, type Role } from '../../domain/permissions'
import type { PublishingBlock } from '../../domain/publishing-block'
import type { QueueRow } from '../../domain/queue-row'
import type { CallOutcome } from '../../domain/review'
import { findModerating } from '../accounts/find-moderating'
import type { Catalogue, CatalogueTransaction } from '../db'
import { blockOfProposal } from './block-of-proposal'
import type { CommentView } from './comment-view'
import { findComments } from './find-comments'
import { findNames } from './find-names'
import {
  findProposals,
  type StoredApproval,
  type StoredProposal,
  toPermissionObject,
} from './find-proposals'
import { isUuid } from './is-uuid'
import { toQueueRows } from './queue-rows'
import type { StoredListing } from './require-service'
import { proposalsVisibleTo } from './visible-to'

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
  /** False: whoever turned it may turn keys no more, and it counts for nothing. */
  readonly isValid: boolean
}

export interface CallBackView extends ApprovalView {
  /** Null once it was sealed. */
  readonly number: string | null
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
  /** May she add a call, with or without turning a key? */
  readonly mayCall: boolean
  readonly mayReject: boolean
  /** Why it can never gather the keys that it still needs; null when it can. */
  readonly block: PublishingBlock | null
  readonly mayComment: boolean
  readonly mayCancel: boolean
}

/** One proposal, whole; null when it is not hers to read, or not there. */
export function getProposal(
  { client }: Catalogue,
  actor: Actor,
  id: string,
): Promise<ProposalView | null> {
  if (!isUuid(id)) return Promise.resolve(null)
  return client.$transaction(async (transaction) => {
    const where = { AND: [{ id }, proposalsVisibleTo(actor)] }
    const [proposal] = await findProposals(transaction, where)
    const [found] = proposal ? await toQueueRows(transaction, actor, [proposal]) : []
    if (!proposal || !found) return null
    const { row, target } = found
    return {
      ...row,
      ...(await findKeys(transaction, proposal)),
      changes: toChangeViews(actor, proposal, target),
      comments: (await findComments(transaction, [id]))(id),
      reason: proposal.reason,
      block: blockOfProposal(proposal, await findModerating(transaction)),
      oldNumbers: numbersOf(target?.listing ?? null),
      ...findRights(actor, proposal),
    }
  })
}

/** Against what the listing says now, as long as nothing is decided. */
function toChangeViews(
  actor: Actor,
  { changes, state }: StoredProposal,
  target: StoredListing | null,
): ChangeView[] {
  const isOpen = state === 'submitted' || state === 'stale'
  const now = new Map<string, unknown>(target ? flatListing(target.listing) : [])
  if (target) now.set('status', target.handle.status)
  const conflicts =
    target && isOpen ? findConflicts(target.listing, target.handle.status, changes) : []
  const isForModerators = can(actor, 'listing.read', {})
  return changes
    .filter(({ field }) => isForModerators || field !== 'internalNote')
    .map((change) => ({
      field: change.field,
      old: change.old,
      new: change.new,
      current: now.get(change.field) ?? null,
      isConflict: conflicts.some(({ field }) => field === change.field),
    }))
}

async function findKeys(transaction: CatalogueTransaction, proposal: StoredProposal) {
  const { approvals, callBacks } = proposal
  const nameOf = await findNames(
    transaction,
    [...approvals, ...callBacks].map(({ organisationId }) => organisationId),
  )
  const toView = ({ organisationId, role, at, isValid }: StoredApproval): ApprovalView => ({
    organisation: nameOf(organisationId) ?? '',
    role,
    at: at.toISOString(),
    isValid,
  })
  return {
    approvals: approvals.map(toView),
    callBacks: callBacks.map((call) => {
      const { number, via, outcome } = call
      return { ...toView(call), number, via, outcome }
    }),
  }
}

/** A fresh sign-in is asked for when she presses, not when she looks. */
function findRights(actor: Actor, proposal: StoredProposal) {
  const fresh = { ...actor, isFresh: true }
  const object = toPermissionObject(proposal)
  return {
    mayCall:
      proposal.risk === 'CRITICAL' && can(fresh, 'proposal.approve', { ...object, approvals: [] }),
    mayReject: can(fresh, 'proposal.reject', object),
    mayComment: can(fresh, 'proposal.comment', object),
    mayCancel: can(fresh, 'proposal.cancel', object),
  }
}
