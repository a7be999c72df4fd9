import 'server-only'
import { type Actor, can } from '../../domain/permissions'
import type { QueueRow } from '../../domain/queue-row'
import type { Catalogue } from '../db'
import { findProposals } from './find-proposals'
import { toQueueRows } from './queue-rows'

const SHOW_REJECTED_MS = 30 * 86_400_000

/**
 * Listings that her organisation has proposed and that are not there yet, oldest first; what was
 * rejected is among them for 30 days. What a file brings is not: it is reviewed as one.
 */
export function findNewProposals(
  { client }: Catalogue,
  actor: Actor,
  now: string,
): Promise<QueueRow[]> {
  const { organisationId: authorOrganisationId } = actor
  if (!can(actor, 'proposal.read', { authorOrganisationId })) return Promise.resolve([])
  const earliest = new Date(Date.parse(now) - SHOW_REJECTED_MS)
  return client.$transaction(async (transaction) => {
    const proposals = await findProposals(transaction, {
      ...{ authorOrganisationId, targetId: null, origin: { not: 'import' } },
      OR: [{ state: 'submitted' }, { state: 'rejected', decidedAt: { gte: earliest } }],
    })
    return (await toQueueRows(transaction, actor, proposals)).map(({ row }) => row)
  })
}
