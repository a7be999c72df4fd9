import 'server-only'
import { applyChanges } from '../../domain/apply-changes'
import type { FieldChange } from '../../domain/change'
import { findProviderFault } from '../../domain/check-own-changes'
import { findLateConsent } from '../../domain/find-late-consent'
import { isSameValue } from '../../domain/is-same-value'
import { limaDate } from '../../domain/lima-date'
import type { Listing } from '../../domain/listing'
import { ownWord } from '../../domain/own-word'
import type { Actor } from '../../domain/permissions'
import { requireMay } from '../../domain/require-may'
import { ReviewRefusal } from '../../domain/review-refusal'
import type { CatalogueTransaction } from '../db'
import type { PreparedProposal } from './prepared-proposal'
import { requireNoTrail } from './require-no-trail'
import { operatorsProposedBy } from './visible-to'

/**
 * A listing that is not there yet, looked at before the moderators see it.
 * @throws Forbidden, NeedsFreshSignIn, ReviewRefusal.
 */
export async function prepareNewListing(
  transaction: CatalogueTransaction,
  actor: Actor,
  changes: readonly FieldChange[],
  now: string,
): Promise<PreparedProposal> {
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
  if (findLateConsent(listing.consent, limaDate(now))) throw new ReviewRefusal('consent_is_late')
  requireNoTrail(listing)
  return {
    targetId: null,
    baseVersion: null,
    exposure: listing.exposure,
    changes: others.map(({ field, new: value }) => ({ field, old: null, new: value })),
    risk: 'CRITICAL',
    state: 'submitted',
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
