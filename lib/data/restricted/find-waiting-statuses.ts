import 'server-only'
import { findStatus } from '../../domain/apply-changes'
import { fieldChangesSchema } from '../../domain/field-changes-schema'
import type { ServiceStatus } from '../../domain/service-status'
import type { CatalogueTransaction } from '../db'

/** What a listing would become by the proposals that wait: `published` or `withdrawn`, if any says so. */
export async function findWaitingStatuses(
  transaction: CatalogueTransaction,
  serviceId: string,
): Promise<ServiceStatus[]> {
  const waiting = await transaction.proposal.findMany({
    select: { changes: true },
    where: { targetId: serviceId, state: 'submitted' },
  })
  return waiting.flatMap(({ changes }) => findStatus(fieldChangesSchema.parse(changes)) ?? [])
}
