import 'server-only'
import { applyChanges, findStatus } from '../../domain/apply-changes'
import { type Actor, CALM_WITHDRAWALS } from '../../domain/permissions'
import { requireMay } from '../../domain/require-may'
import { ReviewRefusal } from '../../domain/review-refusal'
import { type WithdrawalPart, withdrawalChanges } from '../../domain/withdrawal-changes'
import type { Catalogue, CatalogueTransaction } from '../db'
import { toJson } from '../to-json'
import { inTurn } from './in-turn'
import { publishWithin } from './publish'
import { requireNotFrozen } from './require-not-frozen'
import { requireService } from './require-service'
import { rewriteListing } from './rewrite-listing'
import { toOwners } from './to-owners'
import { servicesVisibleTo } from './visible-to'

export interface WithdrawalWish {
  readonly serviceId: string
  /** The whole listing, unless said. */
  readonly part?: WithdrawalPart | undefined
  /** The version that showed her the part: in another one it may stand in another place. */
  readonly version?: number | undefined
}

export interface Withdrawn {
  readonly withdrawalId: string
  readonly edition: number
  /** More than a few listings in an hour: moderators are to be told at once. */
  readonly isAlarming: boolean
}

const HOUR_MS = 3_600_000

/**
 * «Retirar ya»: gone from every page with the edition that this publishes, in the same transaction.
 * @throws Forbidden, NeedsFreshSignIn for the fourth listing in an hour, ReviewRefusal.
 */
export function withdraw(
  catalogue: Catalogue,
  actor: Actor,
  { serviceId, part = 'listing', version }: WithdrawalWish,
  now: string,
): Promise<Withdrawn> {
  const work = async (transaction: CatalogueTransaction) => {
    const stored = await requireService(transaction, serviceId, servicesVisibleTo(actor))
    const { handle, listing } = stored
    const withdrawnLastHour = await countLastHour(transaction, actor, serviceId, now)
    const object = { ...toOwners(handle), withdrawnLastHour }
    requireMay(actor, 'listing.withdraw', object)
    if (part !== 'listing' && version !== handle.version)
      throw new ReviewRefusal('has_changed_since')
    await requireNotFrozen(transaction, actor)
    const changes = withdrawalChanges(listing, handle.status, part)
    const next = changes && applyChanges(listing, changes)
    if (!changes || !next) throw new ReviewRefusal('not_published')
    await rewriteListing(transaction, stored, {
      next,
      status: findStatus(changes) ?? handle.status,
      author: {
        authorRole: actor.role,
        authorOrganisationId: actor.organisationId,
        proposalId: null,
        reason: 'retirada',
        at: now,
      },
    })
    const isAlarming = withdrawnLastHour >= CALM_WITHDRAWALS
    const { userId, organisationId, role } = actor
    const { id: withdrawalId } = await transaction.withdrawal.create({
      data: {
        ...{ serviceId, userId, organisationId, role, exposure: listing.exposure },
        part: nameOf(part),
        changes: toJson(changes),
        at: new Date(now),
        isAlarming,
      },
      select: { id: true },
    })
    const { number } = await publishWithin(transaction, now)
    return { withdrawalId, edition: number, isAlarming }
  }
  return inTurn(catalogue, work, { isUrgent: true })
}

function nameOf(part: WithdrawalPart): 'listing' | 'channel' | 'point' {
  if (part === 'listing') return part
  return 'point' in part ? 'point' : 'channel'
}

/** Other listings of which her organisation has withdrawn anything: all phones of one are one. */
async function countLastHour(
  transaction: CatalogueTransaction,
  { organisationId }: Actor,
  serviceId: string,
  now: string,
): Promise<number> {
  const rows = await transaction.withdrawal.groupBy({
    by: ['serviceId'],
    where: {
      organisationId,
      serviceId: { not: serviceId },
      at: { gt: new Date(Date.parse(now) - HOUR_MS) },
    },
  })
  return rows.length
}
