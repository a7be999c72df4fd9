import 'server-only'
import { Forbidden } from '../../domain/forbidden'
import type { Actor } from '../../domain/permissions'
import type { CatalogueTransaction } from '../db'
import { findProposals, type StoredProposal } from './find-proposals'
import { isUuid } from './is-uuid'
import { proposalsVisibleTo } from './visible-to'

/**
 * One proposal, held until the transaction ends, so that two keys cannot be turned in one moment.
 * @throws Forbidden when it is not there, or not hers to see.
 */
export async function requireProposal(
  transaction: CatalogueTransaction,
  actor: Actor,
  id: string,
): Promise<StoredProposal> {
  if (!isUuid(id)) throw new Forbidden()
  await transaction.$queryRaw`SELECT id FROM proposal WHERE id = ${id}::uuid FOR UPDATE`
  const [proposal] = await findProposals(transaction, {
    AND: [{ id }, proposalsVisibleTo(actor)],
  })
  if (!proposal) throw new Forbidden()
  return proposal
}
