import 'server-only'
import { applyChanges } from '../../domain/apply-changes'
import type { FieldChange } from '../../domain/change'
import { findFixedFault, findProviderFault } from '../../domain/check-own-changes'
import { fieldChangesSchema } from '../../domain/field-changes-schema'
import { findConflicts } from '../../domain/find-conflicts'
import { findLateConsent } from '../../domain/find-late-consent'
import { flatListing } from '../../domain/flat-listing'
import { isSameValue } from '../../domain/is-same-value'
import { keepsForeignWord } from '../../domain/keeps-foreign-word'
import { limaDate } from '../../domain/lima-date'
import type { Listing } from '../../domain/listing'
import type { Actor } from '../../domain/permissions'
import { requireMay } from '../../domain/require-may'
import { ReviewRefusal } from '../../domain/review-refusal'
import { type Risk, riskOf } from '../../domain/risk'
import { splitClosing } from '../../domain/split-closing'
import type { WithdrawalReason } from '../../domain/withdrawal-reason'
import type { Catalogue, CatalogueTransaction } from '../db'
import { toJson } from '../to-json'
import { withoutValues } from '../without-values'
import { addComment } from './add-comment'
import { findWaitingStatuses } from './find-waiting-statuses'
import { prepareNewListing } from './prepare-new-listing'
import type { PreparedProposal } from './prepared-proposal'
import { requireNoTrail } from './require-no-trail'
import { requireNotFrozen } from './require-not-frozen'
import { requireService, type StoredListing } from './require-service'
import { toOwners } from './to-owners'
import { servicesVisibleTo } from './visible-to'

export interface ProposalWish {
  /** Null proposes a new listing; its changes then hold `exposure` too. */
  readonly serviceId: string | null
  readonly baseVersion: number | null
  readonly changes: readonly FieldChange[]
  /** An earlier version: its values bring the sources that they had then. */
  readonly isRestored?: boolean
  /** To take the listing down, by a moderator: `proposeWithdrawal`. */
  readonly withdrawal?: WithdrawalWords
}

/** Why a listing should go; its institution reads it. */
export interface WithdrawalWords {
  readonly reason: WithdrawalReason
  /** Plain already; null without. */
  readonly words: string | null
}

export interface SubmittedProposal {
  readonly id: string
  readonly risk: Risk
  /** `stale` when a touched field has changed since: it is kept, and shows the conflict. */
  readonly state: 'submitted' | 'stale'
}

/**
 * Puts a change before the moderators; nothing public changes. Deletes the author's draft. An edit that
 * shuts a door and needs two keys besides becomes two proposals: the answer is then the second's, which
 * waits longer.
 * @throws Forbidden, NeedsFreshSignIn for a critical change, ReviewRefusal.
 */
export async function submitProposal(
  { client }: Catalogue,
  actor: Actor,
  wish: ProposalWish,
  now: string,
): Promise<SubmittedProposal> {
  const parsed = fieldChangesSchema.safeParse(wish.changes)
  if (!parsed.success) throw new ReviewRefusal('not_a_listing')
  const work = client.$transaction(async (transaction) => {
    await requireNotFrozen(transaction, actor)
    const { serviceId } = wish
    const { last, notice } =
      serviceId === null
        ? { last: await prepareNewListing(transaction, actor, parsed.data, now), notice: null }
        : await prepareEdit(transaction, actor, { ...wish, serviceId, changes: parsed.data }, now)
    // The row is held by now: of two presses at once the second finds the first.
    if (wish.withdrawal && serviceId !== null) await requireNoneWaits(transaction, serviceId)
    if (notice) await create(transaction, actor, notice, now)
    const submitted = await create(transaction, actor, last, now, wish.withdrawal)
    // What she has typed of the listing is another matter than that it should go.
    if (wish.withdrawal) return submitted
    await transaction.draft.deleteMany({ where: { userId: actor.userId, serviceId } })
    return notice?.state === 'stale' ? { ...submitted, state: notice.state } : submitted
  })
  return work.catch((error: unknown) => {
    throw withoutValues(error)
  })
}

/** A withdrawal that is asked for twice would wait on after the first, and fit again one day. */
async function requireNoneWaits(transaction: CatalogueTransaction, serviceId: string) {
  const waiting = await findWaitingStatuses(transaction, serviceId)
  if (waiting.includes('withdrawn')) throw new ReviewRefusal('already_waits')
}

async function create(
  transaction: CatalogueTransaction,
  actor: Actor,
  prepared: PreparedProposal,
  now: string,
  withdrawal?: WithdrawalWords,
): Promise<SubmittedProposal> {
  const { id } = await transaction.proposal.create({
    data: {
      ...prepared,
      changes: toJson(prepared.changes),
      authorUserId: actor.userId,
      authorOrganisationId: actor.organisationId,
      authorRole: actor.role,
      origin: actor.role === 'moderator' ? 'moderator' : 'provider',
      createdAt: new Date(now),
      ...(withdrawal && { withdrawalReason: withdrawal.reason }),
    },
    select: { id: true },
  })
  if (withdrawal?.words) {
    const said = { id, exposure: prepared.exposure, text: withdrawal.words }
    await addComment(transaction, actor, said, now)
  }
  return { id, risk: prepared.risk, state: prepared.state }
}

async function prepareEdit(
  transaction: CatalogueTransaction,
  actor: Actor,
  {
    serviceId,
    baseVersion,
    changes,
    isRestored = false,
  }: ProposalWish & { readonly serviceId: string },
  now: string,
): Promise<{ readonly last: PreparedProposal; readonly notice: PreparedProposal | null }> {
  const stored = await requireService(transaction, serviceId, servicesVisibleTo(actor))
  const { handle, listing } = stored
  const wished = findWished(stored, changes)
  if (wished.length === 0) throw new ReviewRefusal('nothing_changes')
  const risk = riskOf(wished, { isNew: false, exposure: listing.exposure })
  requireMay(actor, 'listing.propose', { ...toOwners(handle), risk })
  const next = applyChanges(listing, wished)
  if (next === null) throw new ReviewRefusal('not_a_listing')
  requireAllowed(actor, wished, next, now)
  const ownDay = actor.role === 'provider' ? limaDate(now) : null
  if (!isRestored && keepsForeignWord(listing, next, ownDay))
    throw new ReviewRefusal('source_missing')
  const prepare = (part: readonly FieldChange[]): PreparedProposal => ({
    targetId: serviceId,
    baseVersion: Math.min(baseVersion ?? handle.version, handle.version),
    exposure: listing.exposure,
    changes: part,
    risk: riskOf(part, { isNew: false, exposure: listing.exposure }),
    state: findConflicts(listing, handle.status, part).length > 0 ? 'stale' : 'submitted',
  })
  const [notice, rest] = risk === 'CRITICAL' ? splitClosing(wished) : []
  return notice && rest
    ? { notice: prepare(notice), last: prepare(rest) }
    : { notice: null, last: prepare(wished) }
}

/**
 * Without what would change nothing. Where the person saw another value than the catalogue has now,
 * what she saw is kept: that is the conflict.
 */
function findWished(
  { handle, listing }: StoredListing,
  changes: readonly FieldChange[],
): FieldChange[] {
  const current = new Map(flatListing(listing)).set('status', handle.status)
  return changes.filter((change) => !isSameValue(current.get(change.field) ?? null, change.new))
}

function requireAllowed(
  actor: Actor,
  changes: readonly FieldChange[],
  next: Listing,
  now: string,
): void {
  const fault =
    findFixedFault(changes) ??
    (actor.role === 'provider' ? findProviderFault(changes, next, limaDate(now)) : null)
  if (fault) throw new ReviewRefusal(fault)
  if (findLateConsent(next.consent, limaDate(now))) throw new ReviewRefusal('consent_is_late')
  requireNoTrail(next)
}
