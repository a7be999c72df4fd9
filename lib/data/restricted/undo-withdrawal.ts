import 'server-only'
import { applyChanges, findStatus } from '../../domain/apply-changes'
import type { FieldChange } from '../../domain/change'
import { fieldChangesSchema } from '../../domain/field-changes-schema'
import { findConflicts } from '../../domain/find-conflicts'
import { Forbidden } from '../../domain/forbidden'
import { type Actor, UNDO_WITHIN_MS } from '../../domain/permissions'
import { requireMay } from '../../domain/require-may'
import { ReviewRefusal } from '../../domain/review-refusal'
import type { Catalogue, CatalogueTransaction } from '../db'
import type { CallBackWish } from './call-back-wish'
import { inTurn } from './in-turn'
import { isUuid } from './is-uuid'
import { publishWithin } from './publish'
import { requireOfficialCall } from './require-official-call'
import { requireService, type StoredListing } from './require-service'
import { rewriteListing } from './rewrite-listing'
import { toOwners } from './to-owners'
import { servicesVisibleTo } from './visible-to'
import { writeCallBack } from './write-call-back'

export interface UndoWish {
  readonly withdrawalId: string
  readonly callBack: CallBackWish
}

/**
 * Brings back what was withdrawn within 24 hours: by a moderator of another organisation, after a
 * call to an official number that says so, and none that said no.
 * @returns the edition that shows it again; null when the call did not confirm it, which is recorded.
 * @throws Forbidden, NeedsFreshSignIn, ReviewRefusal.
 */
export function undoWithdrawal(
  catalogue: Catalogue,
  actor: Actor,
  { withdrawalId, callBack }: UndoWish,
  now: string,
): Promise<{ readonly edition: number | null }> {
  return inTurn(catalogue, async (transaction) => {
    const { stored, withdrawal } = await requireWithdrawal(transaction, actor, withdrawalId)
    const withdrawnAgoMs = Date.parse(now) - withdrawal.at.getTime()
    requireMay(actor, 'withdrawal.undo', {
      ...toOwners(stored.handle),
      withdrawnByOrganisationId: withdrawal.organisationId,
      withdrawnAgoMs: Math.min(withdrawnAgoMs, UNDO_WITHIN_MS),
    })
    if (withdrawal.undoneAt !== null || withdrawnAgoMs > UNDO_WITHIN_MS)
      throw new ReviewRefusal('too_late')
    const { listing } = stored
    const { exposure } = listing
    const changes = reversed(fieldChangesSchema.parse(withdrawal.changes))
    const serviceId = stored.handle.id
    const subject = { of: { withdrawalId }, serviceId, exposure, listing, changes }
    await requireOfficialCall(transaction, withdrawalId, callBack.number)
    await writeCallBack(transaction, actor, subject, callBack, now)
    if (callBack.outcome !== 'confirmed') {
      await publishWithin(transaction, now)
      return { edition: null }
    }
    await bringBack(transaction, actor, stored, changes, now)
    await transaction.withdrawal.update({
      where: { id: withdrawalId },
      data: {
        undoneAt: new Date(now),
        undoneByUserId: actor.userId,
        undoneByOrganisationId: actor.organisationId,
      },
      select: { id: true },
    })
    return { edition: (await publishWithin(transaction, now)).number }
  })
}

function reversed(taken: readonly FieldChange[]): FieldChange[] {
  return taken.map(({ field, old, new: value }) => ({ field, old: value, new: old }))
}

async function requireWithdrawal(transaction: CatalogueTransaction, actor: Actor, id: string) {
  if (!isUuid(id)) throw new Forbidden()
  const withdrawal = await transaction.withdrawal.findUnique({
    select: { serviceId: true, organisationId: true, changes: true, at: true, undoneAt: true },
    where: { id },
  })
  if (!withdrawal) throw new Forbidden()
  const visible = servicesVisibleTo(actor)
  return { withdrawal, stored: await requireService(transaction, withdrawal.serviceId, visible) }
}

async function bringBack(
  transaction: CatalogueTransaction,
  { role, organisationId }: Actor,
  stored: StoredListing,
  changes: readonly FieldChange[],
  now: string,
): Promise<void> {
  const { handle, listing } = stored
  const next = applyChanges(listing, changes)
  const conflicts = findConflicts(listing, handle.status, changes)
  if (!next || conflicts.length > 0) throw new ReviewRefusal('has_changed_since')
  await rewriteListing(transaction, stored, {
    next,
    status: findStatus(changes) ?? handle.status,
    author: {
      authorRole: role,
      authorOrganisationId: organisationId,
      proposalId: null,
      reason: 'retirada deshecha, tras una llamada',
      at: now,
    },
  })
}
