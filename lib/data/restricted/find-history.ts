import 'server-only'
import type { HistoryRow } from '../../domain/history-row'
import { type Actor, can } from '../../domain/permissions'
import type { Catalogue } from '../db'
import { findNames } from './find-names'
import { isUuid } from './is-uuid'
import { isSameAct } from './same-act'
import { servicesVisibleTo } from './visible-to'

/** What was changed of a listing, newest first. Empty when it is not hers to read. */
export function findHistory(
  { client }: Catalogue,
  actor: Actor,
  serviceId: string,
): Promise<HistoryRow[]> {
  if (!isUuid(serviceId)) return Promise.resolve([])
  const isForModerators = can(actor, 'history.read', {})
  return client.$transaction(async (transaction) => {
    const rows = await transaction.history.findMany({
      select: {
        ...{ id: true, at: true, changedField: true, oldValue: true, newValue: true },
        ...{ oldMac: true, newMac: true, reason: true, proposalId: true },
        ...{ authorOrganisationId: true, authorRole: true },
      },
      where: {
        serviceId,
        service: servicesVisibleTo(actor, 'history.read'),
        ...(isForModerators ? {} : { changedField: { not: 'internalNote' } }),
      },
      orderBy: { id: 'desc' },
    })
    const nameOf = await findNames(
      transaction,
      rows.map(({ authorOrganisationId }) => authorOrganisationId),
    )
    let newest = rows[0]
    return rows.map((row, at) => {
      const later = rows[at - 1]
      if (later && !isSameAct(later, row)) newest = row
      return {
        id: String(row.id),
        actId: String(newest?.id),
        at: row.at.toISOString(),
        field: row.changedField,
        old: row.oldValue,
        new: row.newValue,
        isSealed: isSealed(row),
        reason: row.reason,
        organisation: nameOf(row.authorOrganisationId),
        role: row.authorRole,
      }
    })
  })
}

/** A code without the value that it was made from. */
export function isSealed(row: {
  readonly oldValue: unknown
  readonly newValue: unknown
  readonly oldMac: unknown
  readonly newMac: unknown
}): boolean {
  const isGone = (value: unknown, mac: unknown) => value === null && mac !== null
  return isGone(row.oldValue, row.oldMac) || isGone(row.newValue, row.newMac)
}
