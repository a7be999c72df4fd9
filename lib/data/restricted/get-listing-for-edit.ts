import 'server-only'
import type { FieldChange } from '../../domain/change'
import type { Listing } from '../../domain/listing'
import { type Actor, can } from '../../domain/permissions'
import type { ServiceStatus } from '../../domain/service-status'
import type { Catalogue } from '../db'
import { findDraft } from './find-draft'
import { findStoredListings } from './find-stored-listings'
import { findWaitingStatuses } from './find-waiting-statuses'
import { isUuid } from './is-uuid'
import { toOwners } from './to-owners'
import { servicesVisibleTo } from './visible-to'

export interface ListingForEdit {
  /** Without its internal note, for whoever is no moderator. */
  readonly listing: Listing
  readonly status: ServiceStatus
  readonly version: number
  /** Somebody has proposed to publish it, and that waits for its keys. */
  readonly isAwaited: boolean
  /** Whether «Retirar ya» is hers to press; she may be asked anew who she is. */
  readonly mayWithdraw: boolean
  /** Somebody has proposed to take it down, and that waits for its key. */
  readonly isLeaving: boolean
  /** Whether it is hers to propose that it be taken down. */
  readonly mayProposeWithdrawal: boolean
  /** Her own draft, as she left it. */
  readonly draft: readonly FieldChange[] | null
}

/** One listing to edit; null when it is not hers, or not there. */
export function getListingForEdit(
  { client }: Catalogue,
  actor: Actor,
  id: string,
): Promise<ListingForEdit | null> {
  if (!isUuid(id)) return Promise.resolve(null)
  return client.$transaction(async (transaction) => {
    const [stored] = await findStoredListings(transaction, {
      AND: [{ id }, servicesVisibleTo(actor)],
    })
    if (!stored) return null
    const { listing, handle } = stored
    const waiting = await findWaitingStatuses(transaction, id)
    const fresh = { ...actor, isFresh: true }
    return {
      isAwaited: waiting.includes('published'),
      isLeaving: waiting.includes('withdrawn'),
      mayWithdraw: can(fresh, 'listing.withdraw', toOwners(handle)),
      mayProposeWithdrawal: can(fresh, 'withdrawal.propose', toOwners(handle)),
      listing: can(actor, 'listing.read', {}) ? listing : withoutNote(listing),
      status: handle.status,
      version: handle.version,
      draft: await findDraft(transaction, { userId: actor.userId, serviceId: id }),
    }
  })
}

/** What moderators write to each other about a service is not for the service. */
function withoutNote(listing: Listing): Listing {
  return listing.exposure === 'OPEN' ? { ...listing, internalNote: null } : listing
}
