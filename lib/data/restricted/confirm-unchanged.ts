import 'server-only'
import { confirmListing } from '../../domain/confirm-listing'
import { limaDate } from '../../domain/lima-date'
import { isNationalNumber } from '../../domain/national-numbers'
import type { Actor } from '../../domain/permissions'
import { requireMay } from '../../domain/require-may'
import type { Catalogue, CatalogueTransaction } from '../db'
import { findPhoneTurns } from './find-phone-turns'
import { inTurn } from './in-turn'
import { publishWithin } from './publish'
import { requireNotFrozen } from './require-not-frozen'
import { requireService, type StoredListing } from './require-service'
import { rewriteListing } from './rewrite-listing'
import { toOwners } from './to-owners'
import { servicesOwnedBy } from './visible-to'

export interface Confirmed {
  readonly count: number
  /** Listings whose phones no other organisation has called within a year: those stay as they were. */
  readonly phonesToCall: readonly string[]
}

/**
 * «Todo sigue igual»: renews what a provider may confirm of her own listings, all of them or none.
 * @throws Forbidden, ReviewRefusal for an organisation that is stopped.
 */
export function confirmUnchanged(
  catalogue: Catalogue,
  actor: Actor,
  { serviceIds }: { readonly serviceIds: readonly string[] },
  now: string,
): Promise<Confirmed> {
  return inTurn(catalogue, async (transaction, giveWay) => {
    await requireNotFrozen(transaction, actor)
    const phonesToCall: string[] = []
    // In one order for everybody, so that two of them never wait for each other.
    const wanted = [...new Set(serviceIds)].sort()
    const turnOf = await findPhoneTurns(transaction, wanted, now)
    for (const id of wanted) {
      await giveWay()
      const stored = await requireService(transaction, id, servicesOwnedBy(actor))
      requireMay(actor, 'listing.confirm', toOwners(stored.handle))
      const { isCalled } = turnOf(id, actor.organisationId)
      if (!isCalled && hasOwnNumber(stored)) phonesToCall.push(id)
      await confirm(transaction, actor, stored, { isCalled, now })
    }
    if (wanted.length > 0) await publishWithin(transaction, now)
    return { count: wanted.length, phonesToCall }
  })
}

async function confirm(
  transaction: CatalogueTransaction,
  { userId, organisationId, role }: Actor,
  stored: StoredListing,
  { isCalled, now }: { readonly isCalled: boolean; readonly now: string },
): Promise<void> {
  const { handle, listing } = stored
  await rewriteListing(transaction, stored, {
    next: confirmListing(listing, limaDate(now), isCalled),
    status: handle.status,
    author: {
      authorRole: role,
      authorOrganisationId: organisationId,
      proposalId: null,
      reason: 'todo sigue igual',
      at: now,
    },
  })
  await transaction.confirmation.create({
    data: { serviceId: handle.id, userId, organisationId, kind: 'provider', at: new Date(now) },
    select: { id: true },
  })
}

function hasOwnNumber({ listing }: StoredListing): boolean {
  return (
    listing.exposure === 'OPEN' && listing.channels.some(({ value }) => !isNationalNumber(value))
  )
}
