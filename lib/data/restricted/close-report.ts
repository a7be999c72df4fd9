import 'server-only'
import { Forbidden } from '../../domain/forbidden'
import type { Actor } from '../../domain/permissions'
import type { WeeklyReport } from '../../domain/weekly-report'
import type { Catalogue } from '../db'
import { mayClose } from './find-reports'

/**
 * Marks a report as dealt with: its count is deleted. For moderators of another organisation.
 * @throws Forbidden.
 */
export async function closeReport(
  { client }: Catalogue,
  actor: Actor,
  { publicId, reason }: Pick<WeeklyReport, 'publicId' | 'reason'>,
): Promise<void> {
  const service = await client.service.findFirst({
    select: { operatorId: true },
    where: { publicId },
  })
  if (!service || !mayClose(actor, service.operatorId)) throw new Forbidden()
  await client.reportCount.deleteMany({
    where: {
      ...{ publicId, reason },
      entry: { services: { none: { operatorId: actor.organisationId } } },
    },
  })
}
