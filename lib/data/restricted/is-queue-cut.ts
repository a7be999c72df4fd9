import 'server-only'
import { type Actor, can } from '../../domain/permissions'
import type { Catalogue } from '../db'
import { QUEUE_AT_MOST, type QueueFilter, queueWhere } from './queue-where'

/** Does more wait than the queue shows? What nobody says is left off waits forever. */
export async function isQueueCut(
  { client }: Catalogue,
  actor: Actor,
  filter: QueueFilter,
): Promise<boolean> {
  if (!can(actor, 'proposal.read', {})) return false
  const count = await client.proposal.count({ where: queueWhere(filter), take: QUEUE_AT_MOST + 1 })
  return count > QUEUE_AT_MOST
}
