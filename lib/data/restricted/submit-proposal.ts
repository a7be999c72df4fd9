import 'server-only'
import { applyChanges } from '../../domain/apply-changes'
import type { FieldChange } from '../../domain/change'
import { findFixedFault, findProviderFault } from '../../domain/check-own-changes'
import { fieldChangesSchema } from '../../domain/field-changes-schema'
import { findConflicts } from '../../domain/find-conflicts'
import { flatListing } from '../../domain/flat-listing'
import { hasTrail } from '../../domain/has-trail'
import { isSameValue } from '../../domain/is-same-value'
import { limaDate } from '../../domain/lima-date'
import type { Listing } from '../../domain/listing'
import { ownWord } from '../../domain/own-word'
import type { Actor } from '../../domain/permissions'
import { requireMay } from '../../domain/require-may'
import { ReviewRefusal } from '../../domain/review-refusal'
import { type Risk, riskOf } from '../../domain/risk'
import type { Catalogue, CatalogueTransaction } from '../db'
import { toJson } from '../to-json'
import { withoutValues } from '../without-values'
import { requireNotFrozen } from './require-not-frozen'
import { requireService, type StoredListing } from './require-service'
import { toOwners } from './to-owners'
import { operatorsProposedBy, servicesVisibleTo } from './visible-to'

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
    const submitted =
      serviceId === null
        ? await prepareNew(transaction, actor, parsed.data, now)
        : await prepareEdit(transaction, actor, { ...wish, serviceId, changes: parsed.data }, now)
    const { id } = await transaction.proposal.create({
      data: {
        ...submitted,
        changes: toJson(submitted.changes),
        authorUserId: actor.userId,
        authorOrganisationId: actor.organisationId,
        authorRole: actor.role,
        origin: actor.role === 'moderator' ? 'moderator' : 'provider',
        createdAt: new Date(now),
      },
      select: { id: true },
    })
    await transaction.draft.deleteMany({ where: { userId: actor.userId, serviceId } })
    return { id, risk: submitted.risk, state: submitted.state }
  })
  return work.catch((error: unknown) => {
    throw withoutValues(error)
  })
}

async function prepareEdit(
  transaction: CatalogueTransaction,
  actor: Actor,
  { serviceId, baseVersion, changes }: ProposalWish & { readonly serviceId: string },
  now: string,
) {
  const stored = await requireService(transaction, serviceId, servicesVisibleTo(actor))
  const { handle, listing } = stored
  const wished = findWished(stored, changes)
  if (wished.length === 0) throw new ReviewRefusal('nothing_changes')
  const risk = riskOf(wished, { isNew: false, exposure: listing.exposure })
  requireMay(actor, 'listing.propose', { ...toOwners(handle), risk })
  const conflicts = findConflicts(listing, handle.status, wished)
  const next = applyChanges(listing, wished)
  if (next === null) throw new ReviewRefusal('not_a_listing')
  requireAllowed(actor, wished, next, now)
  return {
    targetId: serviceId,
    baseVersion: Math.min(baseVersion ?? handle.version, handle.version),
    exposure: listing.exposure,
    changes: wished,
    risk,
    state: conflicts.length > 0 ? ('stale' as const) : ('submitted' as const),
  }
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
  requireNoTrail(next)
}

/** The one free text that a confidential listing holds is the title of its source. */
function requireNoTrail(next: Listing): void {
  if (next.exposure === 'CONFIDENTIAL' && hasTrail(next.trust.sourceTitle))
    throw new ReviewRefusal('text_has_trail')
}

async function prepareNew(
  transaction: CatalogueTransaction,
  actor: Actor,
  changes: readonly FieldChange[],
  now: string,
) {
  const others = changes.filter(({ field }) => field !== 'sourceId' && field !== 'publicId')
  const listing = applyChanges(null, [...others, { field: 'sourceId', old: null, new: 'nueva' }])
  if (listing === null) throw new ReviewRefusal('not_a_listing')
  const operatorId = await findOperatorId(transaction, listing)
  const keeperIds = await findFutureKeepers(transaction, actor, operatorId)
  requireMay(actor, 'listing.propose', { operatorId, keeperIds, risk: 'CRITICAL' })
  if (actor.role === 'provider') {
    const fault = findProviderFault(
      others.filter(({ field }) => field !== 'exposure' && field !== 'trust'),
      listing,
      limaDate(now),
    )
    if (fault || !isOwnWord(listing, limaDate(now))) throw new ReviewRefusal('field_not_yours')
  }
  requireNoTrail(listing)
  return {
    targetId: null,
    baseVersion: null,
    exposure: listing.exposure,
    changes: others.map(({ field, new: value }) => ({ field, old: null, new: value })),
    risk: 'CRITICAL' as const,
    state: 'submitted' as const,
  }
}

/** What a provider says of a new listing stands on her institution's word and on today's date. */
function isOwnWord(listing: Listing, today: string): boolean {
  if (listing.exposure !== 'OPEN') return false
  return isSameValue(listing.trust, ownWord(listing.operator, today))
}

/** Nobody yet, when the name is new: then only a moderator may propose it. */
async function findOperatorId(
  transaction: CatalogueTransaction,
  listing: Listing,
): Promise<string | null> {
  if (listing.exposure !== 'OPEN') return null
  const operator = await transaction.organisation.findUnique({
    select: { id: true },
    where: { name: listing.operator },
  })
  return operator?.id ?? null
}

/** Who keeps an office of an institution may propose its next one; it is then hers to keep. */
async function findFutureKeepers(
  transaction: CatalogueTransaction,
  actor: Actor,
  operatorId: string | null,
): Promise<string[]> {
  if (operatorId === null) return []
  const found = await transaction.organisation.findFirst({
    select: { id: true },
    where: { AND: [{ id: operatorId }, operatorsProposedBy(actor)] },
  })
  return found ? [actor.organisationId] : []
}
