import type { Approval, AuthorRole } from './review'
import type { ProposalState } from './review-state'
import type { Risk } from './risk'

export const ROLES = ['provider', 'moderator', 'administrator'] as const
export type Role = (typeof ROLES)[number]

/** Whoever acts in the panel. */
export interface Actor {
  /** Opaque; never shown outside the panel. */
  readonly userId: string
  readonly organisationId: string
  /** Her organisation moderates. */
  readonly isModerating: boolean
  readonly role: Role
  /** Signed in, or stepped up, within the last 15 minutes. */
  readonly isFresh: boolean
  readonly hasTotp: boolean
}

export const VERBS = [
  'listing.read',
  'listing.create',
  'listing.propose',
  'listing.withdraw',
  'listing.confirm',
  'proposal.read',
  'proposal.approve',
  'proposal.reject',
  'proposal.comment',
  'proposal.cancel',
  'withdrawal.undo',
  'withdrawal.propose',
  'report.read',
  'report.close',
  'history.read',
  'import.propose',
  'export.read',
  'listing.entrust',
  'person.invite',
  'person.remove',
  'organisation.create',
  'role.change',
  'act.second',
] as const
export type Verb = (typeof VERBS)[number]

/** What a decision needs to know of the object; what is left out counts against whoever asks. */
export interface PermissionObject {
  /**
   * The organisation that answers for the listing. Null: nobody does (a confidential service has no
   * keeper on record). For a new listing, the organisation that would answer for it.
   */
  readonly operatorId?: string | null
  /** The organisations that look after the listing; left out: its operator alone. */
  readonly keeperIds?: readonly string[]
  readonly risk?: Risk
  readonly state?: ProposalState
  readonly authorUserId?: string | null
  readonly authorOrganisationId?: string | null
  readonly authorRole?: AuthorRole
  readonly approvals?: readonly Approval[]
  /** Listings that her organisation has withdrawn within the last hour. */
  readonly withdrawnLastHour?: number
  /** Of a withdrawal: which organisation, and how long ago. */
  readonly withdrawnByOrganisationId?: string
  readonly withdrawnAgoMs?: number
  /** Of a report: a reason that would point at the reader who gave it. */
  readonly isTelling?: boolean
  /** Of an act that waits for a second administrator: who began it. */
  readonly begunByUserId?: string
}

/** Three in an hour may be an office that moves; more may be a captured account (domain rule 10). */
export const CALM_WITHDRAWALS = 3
export const UNDO_WITHIN_MS = 24 * 3_600_000

/** The one place where it is decided who may do what. */
export function can(actor: Actor, verb: Verb, object: PermissionObject): boolean {
  return RULES[verb](actor, object)
}

type Rule = (actor: Actor, object: PermissionObject) => boolean

/** A provider without a second factor may still look after her own listings (safety §6). */
const edits = ({ role, hasTotp }: Actor) => role === 'provider' || (role === 'moderator' && hasTotp)
const owns: Rule = (actor, { operatorId, keeperIds = [operatorId] }) =>
  edits(actor) && keeperIds.includes(actor.organisationId)
/** Her organisation answers for it or looks after it: what is said about it is said about her own. */
const isConcerned: Rule = ({ organisationId }, { operatorId, keeperIds = [] }) =>
  operatorId === organisationId || keeperIds.includes(organisationId)
/** What moderators of her organisation wrote, about others and with a code, is not a provider's. */
const wrote: Rule = (actor, { authorOrganisationId, authorRole }) =>
  edits(actor) &&
  authorOrganisationId === actor.organisationId &&
  (actor.role === 'moderator' || authorRole === 'provider')
const moderates = (actor: Actor) =>
  actor.role === 'moderator' && actor.isModerating && actor.hasTotp
/** Whoever answers for it, and moderators for what nobody answers for. */
const takesDown: Rule = (actor, object) =>
  owns(actor, object) || (object.operatorId === null && moderates(actor))
const administers = (actor: Actor) => actor.role === 'administrator' && actor.hasTotp

const RULES: Readonly<Record<Verb, Rule>> = {
  'listing.read': (actor, object) => owns(actor, object) || moderates(actor),
  // The page alone: for whom, and how fresh, is asked when the form comes.
  'listing.create': edits,
  'listing.propose': (actor, object) =>
    (owns(actor, object) || moderates(actor)) && (object.risk === 'NORMAL' || actor.isFresh),
  'listing.withdraw': (actor, object) =>
    takesDown(actor, object) &&
    (actor.isFresh || (object.withdrawnLastHour ?? Infinity) < CALM_WITHDRAWALS),
  'listing.confirm': owns,
  'proposal.read': (actor, object) =>
    wrote(actor, object) || owns(actor, object) || moderates(actor),
  'proposal.approve': mayApprove,
  'proposal.reject': (actor, object) =>
    moderates(actor) &&
    object.authorUserId !== undefined &&
    object.authorUserId !== actor.userId &&
    (object.state === 'submitted' || object.state === 'stale'),
  'proposal.comment': (actor, object) =>
    wrote(actor, object) || owns(actor, object) || moderates(actor),
  'proposal.cancel': (actor, object) =>
    wrote(actor, object) && (object.state === 'submitted' || object.state === 'stale'),
  'withdrawal.undo': (actor, object) =>
    moderates(actor) &&
    actor.isFresh &&
    object.withdrawnByOrganisationId !== undefined &&
    object.withdrawnByOrganisationId !== actor.organisationId &&
    object.operatorId !== undefined &&
    !isConcerned(actor, object) &&
    (object.withdrawnAgoMs ?? Infinity) <= UNDO_WITHIN_MS,
  // Whoever may take it down at once has no need to ask.
  'withdrawal.propose': (actor, object) =>
    moderates(actor) && object.operatorId !== undefined && !takesDown(actor, object),
  // «Unsafe» or «treated badly» after her visit points at her: never to those she visited.
  'report.read': (actor, object) =>
    isConcerned(actor, object)
      ? owns(actor, object) && object.isTelling === false
      : moderates(actor),
  'report.close': (actor, object) =>
    moderates(actor) && object.operatorId !== undefined && !isConcerned(actor, object),
  'history.read': (actor, object) => owns(actor, object) || moderates(actor),
  'import.propose': (actor) => actor.isFresh && (actor.role === 'provider' || moderates(actor)),
  'export.read': (actor, object) => owns(actor, object) || moderates(actor),
  'listing.entrust': administers,
  'person.invite': administers,
  'person.remove': administers,
  'organisation.create': administers,
  'role.change': administers,
  // Nobody mints the second key alone (domain rule 9).
  'act.second': (actor, { begunByUserId }) =>
    administers(actor) && begunByUserId !== undefined && begunByUserId !== actor.userId,
}

/**
 * One key, once: of a person and an organisation that have turned none yet and did not write it. In the
 * place of a key that has gone with whoever turned it, a colleague turns another.
 */
function mayApprove(actor: Actor, object: PermissionObject): boolean {
  const { state, risk, authorUserId, authorOrganisationId, approvals } = object
  if (!moderates(actor) || state !== 'submitted' || !approvals) return false
  if (authorUserId === undefined || authorUserId === actor.userId) return false
  const isSpent = approvals.some(
    (key) =>
      key.userId === actor.userId || (key.isValid && key.organisationId === actor.organisationId),
  )
  if (isSpent) return false
  if (risk === 'NORMAL') return true
  const isOutside =
    authorOrganisationId !== undefined && authorOrganisationId !== actor.organisationId
  return risk === 'CRITICAL' && actor.isFresh && isOutside
}
