import 'server-only'
import { type Actor, can } from '../../domain/permissions'
import type { QueueRow } from '../../domain/queue-row'
import { isOfficialBatch } from '../../domain/review'
import type { Catalogue } from '../db'
import { findProposals } from './find-proposals'
import { toQueueRows } from './queue-rows'
import { rejectedLately } from './rejected-lately'

/**
 * Listings that her organisation has proposed and that are not there yet, oldest first; what was
 * rejected lately is among them. What the file of an official source brings is not: it is reviewed as one.
 */
export function findNewProposals(
  { client }: Catalogue,
  actor: Actor,
  now: string,
): Promise<QueueRow[]> {
  const { organisationId: authorOrganisationId } = actor
  const readsAll = can(actor, 'proposal.read', {})
  // Of an organisation that moderates too, what its moderators propose is not its providers' to read.
  const ofProviders = { authorOrganisationId, authorRole: 'provider' } as const
  if (!readsAll && !can(actor, 'proposal.read', ofProviders)) return Promise.resolve([])
  const own = readsAll ? { authorOrganisationId } : ofProviders
  return client.$transaction(async (transaction) => {
    const proposals = await findProposals(transaction, {
      ...{ ...own, targetId: null },
      OR: [{ state: { in: ['submitted', 'stale'] } }, rejectedLately(now)],
    })
    const single = proposals.filter((proposal) => !isOfficialBatch(proposal))
    return (await toQueueRows(transaction, actor, single)).map(({ row }) => row)
  })
}
