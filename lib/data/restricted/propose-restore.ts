import 'server-only'
import type { FieldChange } from '../../domain/change'
import { flatListing } from '../../domain/flat-listing'
import { Forbidden } from '../../domain/forbidden'
import type { Actor } from '../../domain/permissions'
import type { Catalogue } from '../db'
import { isSealed } from './find-history'
import { findStoredListings } from './find-stored-listings'
import { isUuid } from './is-uuid'
import { type SubmittedProposal, submitProposal } from './submit-proposal'
import { servicesVisibleTo } from './visible-to'

export interface RestoreWish {
  readonly serviceId: string
  readonly historyId: string
}

/** Restoring says what was, not who confirms it now. */
const NOT_RESTORED = /^(?:trust|fieldTrust\..*|internalNote|publicId|sourceId|exposure)$/

/**
 * Proposes the listing as it was right after a row of its history, public too if it was. A sealed value
 * is not restored, and nothing is withdrawn by going back.
 * @throws Forbidden, NeedsFreshSignIn, ReviewRefusal.
 */
export async function proposeRestore(
  catalogue: Catalogue,
  actor: Actor,
  { serviceId, historyId }: RestoreWish,
  now: string,
): Promise<SubmittedProposal> {
  if (!isUuid(serviceId) || !/^\d{1,18}$/.test(historyId)) throw new Forbidden()
  const { version, changes } = await findWayBack(catalogue, actor, { serviceId, historyId })
  return submitProposal(catalogue, actor, { serviceId, baseVersion: version, changes }, now)
}

function findWayBack({ client }: Catalogue, actor: Actor, { serviceId, historyId }: RestoreWish) {
  return client.$transaction(async (transaction) => {
    const where = { AND: [{ id: serviceId }, servicesVisibleTo(actor)] }
    const [stored] = await findStoredListings(transaction, where)
    const row = await transaction.history.findFirst({
      select: { id: true },
      where: { id: BigInt(historyId), serviceId },
    })
    if (!stored || !row) throw new Forbidden()
    const later = await transaction.history.findMany({
      select: {
        ...{ changedField: true, oldValue: true, newValue: true },
        ...{ oldMac: true, newMac: true },
      },
      where: { serviceId, id: { gt: row.id } },
      orderBy: { id: 'asc' },
    })
    const current = new Map<string, unknown>(flatListing(stored.listing))
    current.set('status', stored.handle.status)
    const changes = new Map<string, FieldChange>()
    for (const change of later) {
      const field = change.changedField
      if (changes.has(field) || NOT_RESTORED.test(field) || isSealed(change)) continue
      changes.set(field, { field, old: current.get(field) ?? null, new: change.oldValue })
    }
    if (changes.get('status')?.new !== 'published') changes.delete('status')
    return { version: stored.handle.version, changes: [...changes.values()] }
  })
}
