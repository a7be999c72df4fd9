import 'server-only'
import type { Prisma } from '../../../prisma/generated/client'
import { isoWeek } from '../../domain/iso-week'
import { limaDate } from '../../domain/lima-date'
import { type Actor, can } from '../../domain/permissions'
import type { WeeklyReport } from '../../domain/weekly-report'
import type { Catalogue } from '../db'
import { drainReports } from './drain-reports'

/** A count of one right after her visit points at her: never for those she visited. */
const TELLING = ['unsafe', 'treatment'] as const

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
  const rows = await catalogue.client.reportCount.findMany({
    select: {
      ...{ publicId: true, reason: true, count: true, week: true },
      entry: {
        select: {
          exposure: true,
          services: { select: { id: true, name: true, kind: true, operatorId: true }, take: 1 },
        },
      },
    },
    where: { week: { lt: isoWeek(limaDate(now)) }, ...readableBy(actor) },
    orderBy: [{ publicId: 'asc' }, { reason: 'asc' }],
  })
  return rows.flatMap(({ entry, ...report }) => {
    const [service] = entry.services
    const isTelling = TELLING.some((reason) => reason === report.reason)
    const operatorId = service?.operatorId ?? null
    if (!service || !can(actor, 'report.read', { operatorId, isTelling })) return []
    return {
      ...report,
      serviceId: entry.exposure === 'OPEN' ? service.id : null,
      name: service.name,
      kind: service.kind,
      mayClose: mayClose(actor, operatorId),
    }
  })
}

/** Whoever the report is about may read some of it, and close none. */
export function mayClose(actor: Actor, operatorId: string | null): boolean {
  return operatorId !== actor.organisationId && can(actor, 'report.read', { operatorId })
}

/** In the question itself: what is never hers does not leave the database. */
function readableBy(actor: Actor): Prisma.ReportCountWhereInput {
  const own = { entry: { services: { some: { operatorId: actor.organisationId } } } }
  const ownWithoutTelling = { AND: [own, { reason: { notIn: [...TELLING] } }] }
  // A moderator whose organisation does not moderate reads no more than a provider.
  return can(actor, 'report.read', {})
    ? { OR: [{ NOT: own }, ownWithoutTelling] }
    : ownWithoutTelling
}
