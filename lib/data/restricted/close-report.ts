import 'server-only'
import { Forbidden } from '../../domain/forbidden'
import type { Actor } from '../../domain/permissions'
import { requireMay } from '../../domain/require-may'
import type { WeeklyReport } from '../../domain/weekly-report'
import type { Catalogue } from '../db'
import { findKeepers } from './find-keepers'
import { servicesConcerning } from './visible-to'

/**
 * Marks a report as dealt with: its count is deleted. For moderators of another organisation.
 * @throws Forbidden.
 */
export async function closeReport(
  { client }: Catalogue,
  actor: Actor,
  { publicId, reason }: Pick<WeeklyReport, 'publicId' | 'reason'>,
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
    await transaction.reportCount.deleteMany({
      where: {
        ...{ publicId, reason },
        entry: { services: { none: servicesConcerning(actor) } },
      },
    })
  })
}
