import 'server-only'
import { type Actor, can } from '../../domain/permissions'
import type { QueueRow } from '../../domain/queue-row'
import type { Catalogue } from '../db'
import { findProposals } from './find-proposals'
import { toQueueRows } from './queue-rows'
import { QUEUE_AT_MOST, type QueueFilter, queueWhere } from './queue-where'

/** What waits for moderators, critical first, then oldest first; at most 1,000. Empty for others. */
export function findQueue(
  { client }: Catalogue,
  actor: Actor,
  filter: QueueFilter,
  _now: string,
): Promise<QueueRow[]> {
  if (!can(actor, 'proposal.read', {})) return Promise.resolve([])
  return client.$transaction(async (transaction) => {
    const proposals = await findProposals(transaction, queueWhere(filter), QUEUE_AT_MOST)
    const rows = await toQueueRows(transaction, actor, proposals)
    return rows.map(({ row }) => row)
  })
}
