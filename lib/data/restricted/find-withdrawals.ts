import 'server-only'
import type { KindCode } from '../../domain/kind'
import { type Actor, can, type Role, UNDO_WITHIN_MS } from '../../domain/permissions'
import type { Catalogue } from '../db'
import { findKeepers } from './find-keepers'
import { findNames } from './find-names'

/** A withdrawal of the last 24 hours. */
export interface WithdrawalRow {
  readonly id: string
  readonly serviceId: string
  readonly name: string | null
  readonly kind: KindCode
  readonly part: 'listing' | 'channel' | 'point'
  readonly organisation: string
  readonly role: Role
  /** ISO instant. */
  readonly at: string
  /** More than three listings in an hour: look at once. */
  readonly isAlarming: boolean
  readonly isUndone: boolean
  /** An official number said no: it comes back by two keys alone. */
  readonly isDenied: boolean
  /** More of the listing was taken away after it: that comes back first. */
  readonly isBehind: boolean
  readonly mayUndo: boolean
}

/** What moderators are told of at once, alarming first, newest first. Empty for others. */
export function findWithdrawals(
  { client }: Catalogue,
  actor: Actor,
  now: string,
): Promise<WithdrawalRow[]> {
  if (!can(actor, 'listing.read', {})) return Promise.resolve([])
  const earliest = new Date(Date.parse(now) - UNDO_WITHIN_MS)
  return client.$transaction(async (transaction) => {
    const rows = await transaction.withdrawal.findMany({
      select: {
        ...{ id: true, serviceId: true, part: true, organisationId: true, role: true },
        ...{ at: true, isAlarming: true, undoneAt: true },
        callBacks: { select: { id: true }, where: { outcome: 'denied' }, take: 1 },
        service: { select: { id: true, name: true, kind: true, operatorId: true } },
      },
      where: { at: { gte: earliest } },
      orderBy: [{ isAlarming: 'desc' }, { at: 'desc' }],
    })
    const nameOf = await findNames(
      transaction,
      rows.map(({ organisationId }) => organisationId),
    )
    const keepersOf = await findKeepers(
      transaction,
      rows.map(({ service }) => service),
    )
    const isBehind = (serviceId: string, at: Date) =>
      rows.some((row) => row.serviceId === serviceId && row.undoneAt === null && row.at > at)
    return rows.map(({ service, organisationId, undoneAt, at, callBacks, ...row }) => ({
      ...row,
      isBehind: undoneAt === null && isBehind(row.serviceId, at),
      name: service.name,
      kind: service.kind,
      organisation: nameOf(organisationId) ?? '',
      at: at.toISOString(),
      isUndone: undoneAt !== null,
      isDenied: callBacks.length > 0,
      mayUndo:
        undoneAt === null &&
        callBacks.length === 0 &&
        !isBehind(row.serviceId, at) &&
        can({ ...actor, isFresh: true }, 'withdrawal.undo', {
          operatorId: service.operatorId,
          keeperIds: keepersOf(service),
          withdrawnByOrganisationId: organisationId,
          withdrawnAgoMs: Date.parse(now) - at.getTime(),
        }),
    }))
  })
}
