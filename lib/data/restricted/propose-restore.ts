import 'server-only'
import { applyChanges } from '../../domain/apply-changes'
import type { FieldChange } from '../../domain/change'
import { findChanges } from '../../domain/find-changes'
import { flatListing } from '../../domain/flat-listing'
import { Forbidden } from '../../domain/forbidden'
import { limaDate } from '../../domain/lima-date'
import type { Actor } from '../../domain/permissions'
import { ReviewRefusal } from '../../domain/review-refusal'
import { stampTrust } from '../../domain/stamp-trust'
import { findTrustThen } from '../../domain/trust-then'
import type { Catalogue } from '../db'
import { isSealed } from './find-history'
import { findStoredListings } from './find-stored-listings'
import { isUuid } from './is-uuid'
import type { StoredListing } from './require-service'
import { isSameAct } from './same-act'
import { type SubmittedProposal, submitProposal } from './submit-proposal'
import { servicesVisibleTo } from './visible-to'

export interface RestoreWish {
  readonly serviceId: string
  readonly historyId: string
}

/** Not a version's to say: what was decided once, and what moderators noted. Sources come on their own. */
const NOT_RESTORED = /^(?:trust|fieldTrust\..*|internalNote|publicId|sourceId|exposure)$/

/**
 * Proposes the listing as it was right after an act of its history, public too if it was. A moderator
 * brings back the sources of that time with it; a provider says it anew, with her own word. A sealed
 * value is not restored, and nothing is withdrawn by going back.
 * @param wish any row of the act: what was written with it is one version.
 * @throws Forbidden, NeedsFreshSignIn, ReviewRefusal.
 */
export async function proposeRestore(
  catalogue: Catalogue,
  actor: Actor,
  { serviceId, historyId }: RestoreWish,
  now: string,
): Promise<SubmittedProposal> {
  if (!isUuid(serviceId) || !/^\d{1,18}$/.test(historyId)) throw new Forbidden()
  const { stored, then } = await findThen(catalogue, actor, { serviceId, historyId })
  const changes = findWayBack(stored, then, actor, limaDate(now))
  const baseVersion = stored.handle.version
  return submitProposal(
    catalogue,
    actor,
    { serviceId, baseVersion, changes, isRestored: true },
    now,
  )
}

function findThen({ client }: Catalogue, actor: Actor, { serviceId, historyId }: RestoreWish) {
  return client.$transaction(async (transaction) => {
    const where = { AND: [{ id: serviceId }, servicesVisibleTo(actor)] }
    const [stored] = await findStoredListings(transaction, where)
    const mark = { at: true, proposalId: true, reason: true } as const
    const row = await transaction.history.findFirst({
      select: { id: true, ...mark },
      where: { id: BigInt(historyId), serviceId },
    })
    if (!stored || !row) throw new Forbidden()
    const after = await transaction.history.findMany({
      select: {
        ...{ changedField: true, oldValue: true, newValue: true },
        ...{ oldMac: true, newMac: true, ...mark },
      },
      where: { serviceId, id: { gt: row.id } },
      orderBy: { id: 'asc' },
    })
    const next = after.findIndex((one) => !isSameAct(row, one))
    const then = new Map<string, unknown>()
    for (const change of next === -1 ? [] : after.slice(next)) {
      const { changedField, oldValue } = change
      if (!then.has(changedField) && !isSealed(change)) then.set(changedField, oldValue)
    }
    return { stored, then }
  })
}

function findWayBack(
  { handle, listing }: StoredListing,
  then: ReadonlyMap<string, unknown>,
  actor: Actor,
  today: string,
): FieldChange[] {
  const current = new Map<string, unknown>(flatListing(listing))
  const values = [...then].flatMap(([field, value]) =>
    NOT_RESTORED.test(field) || field === 'status'
      ? []
      : [{ field, old: current.get(field) ?? null, new: value }],
  )
  const isPublicAgain = then.get('status') === 'published'
  const status = isPublicAgain ? [{ field: 'status', old: handle.status, new: 'published' }] : []
  const restored = applyChanges(listing, values)
  if (restored === null) throw new ReviewRefusal('not_a_listing')
  const said =
    actor.role === 'provider'
      ? findChanges(listing, stampTrust(listing, restored, today))
      : [...values, ...findTrustThen(listing, restored, then)]
  return [...said, ...status]
}
