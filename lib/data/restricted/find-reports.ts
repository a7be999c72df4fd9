import 'server-only'
import type { Prisma } from '../../../prisma/generated/client'
import { isoWeek } from '../../domain/iso-week'
import { limaDate } from '../../domain/lima-date'
import { type Actor, can } from '../../domain/permissions'
import type { WeeklyReport } from '../../domain/weekly-report'
import type { Catalogue } from '../db'
import { drainReports } from './drain-reports'
import { findKeepers } from './find-keepers'
import { servicesConcerning, servicesOwnedBy } from './visible-to'

/** A count of one right after her visit points at her: never for those she visited. */
const TELLING = ['unsafe', 'treatment'] as const
const MOST_SHOWN = 999

/**
 * Reports that nobody has dealt with, by listing; only of weeks that are over, so that no count can
 * be laid beside a day. «Unsafe» and «treated badly» never for those it is about.
 */
export async function findReports(
  catalogue: Catalogue,
  actor: Actor,
  now: string,
): Promise<WeeklyReport[]> {
  await drainReports(catalogue, now)
  const thisWeek = isoWeek(limaDate(now))
  return catalogue.client.$transaction(async (transaction) => {
    const rows = await transaction.reportCount.findMany({
      select: {
        ...{ publicId: true, reason: true, week: true },
        ...{ count: true, fresh: true, freshWeek: true },
        entry: {
          select: {
            exposure: true,
            services: { select: { id: true, name: true, kind: true, operatorId: true }, take: 1 },
          },
        },
      },
      where: {
        AND: [{ OR: [{ count: { gt: 0 } }, { freshWeek: { lt: thisWeek } }] }, readableBy(actor)],
      },
      orderBy: [{ publicId: 'asc' }, { reason: 'asc' }],
    })
    const keepersOf = await findKeepers(
      transaction,
      rows.flatMap(({ entry }) => entry.services),
    )
    return rows.flatMap(({ entry, publicId, reason, week, count, fresh, freshWeek }) => {
      const [service] = entry.services
      if (!service) return []
      const { id, name, kind, operatorId } = service
      const owners = { operatorId, keeperIds: keepersOf(service) }
      const isTelling = TELLING.some((one) => one === reason)
      if (!can(actor, 'report.read', { ...owners, isTelling })) return []
      return {
        ...{ publicId, reason, week, name, kind },
        count: freshWeek < thisWeek ? Math.min(count + fresh, MOST_SHOWN) : count,
        serviceId: entry.exposure === 'OPEN' ? id : null,
        mayClose: can(actor, 'report.close', owners),
      }
    })
  })
}

/** In the question itself: what is never hers does not leave the database. */
function readableBy(actor: Actor): Prisma.ReportCountWhereInput {
  const about = { entry: { services: { some: servicesConcerning(actor) } } }
  const own = { entry: { services: { some: servicesOwnedBy(actor) } } }
  const ownWithoutTelling = { AND: [own, { reason: { notIn: [...TELLING] } }] }
  // A moderator whose organisation does not moderate reads no more than a provider.
  return can(actor, 'report.read', {})
    ? { OR: [{ NOT: about }, ownWithoutTelling] }
    : ownWithoutTelling
}
