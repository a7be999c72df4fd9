import 'server-only'
import { Forbidden } from '../../domain/forbidden'
import { isoWeek } from '../../domain/iso-week'
import { limaDate } from '../../domain/lima-date'
import type { Actor } from '../../domain/permissions'
import { requireMay } from '../../domain/require-may'
import type { WeeklyReport } from '../../domain/weekly-report'
import type { Catalogue } from '../db'
import { findKeepers } from './find-keepers'
import { servicesConcerning } from './visible-to'

/**
 * Marks a report as dealt with: its count is deleted, but for what came in the week that is not over,
 * which nobody has read yet. For moderators of another organisation.
 * @param now ISO instant.
 * @throws Forbidden.
 */
export async function closeReport(
  { client }: Catalogue,
  actor: Actor,
  { publicId, reason }: Pick<WeeklyReport, 'publicId' | 'reason'>,
  now: string,
): Promise<void> {
  await client.$transaction(async (transaction) => {
    const service = await transaction.service.findFirst({
      select: { id: true, operatorId: true },
      where: { publicId },
    })
    if (!service) throw new Forbidden()
    const keepersOf = await findKeepers(transaction, [service])
    const { operatorId } = service
    requireMay(actor, 'report.close', { operatorId, keeperIds: keepersOf(service) })
    const thisWeek = isoWeek(limaDate(now))
    const closed = {
      ...{ publicId, reason },
      entry: { services: { none: servicesConcerning(actor) } },
    }
    await transaction.reportCount.deleteMany({ where: { ...closed, freshWeek: { lt: thisWeek } } })
    await transaction.reportCount.updateMany({
      where: { ...closed, freshWeek: { gte: thisWeek } },
      data: { count: 0, week: thisWeek },
    })
  })
}
