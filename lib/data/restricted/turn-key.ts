import 'server-only'
import type { Actor } from '../../domain/permissions'
import type { CatalogueTransaction } from '../db'

/** Writes one key. The database asks again whether it is hers to turn. */
export async function turnKey(
  transaction: CatalogueTransaction,
  actor: Actor,
  proposalId: string,
  now: string,
): Promise<void> {
  const { userId, organisationId, role } = actor
  await transaction.approval.create({
    data: { proposalId, userId, organisationId, role, at: new Date(now) },
    select: { id: true },
  })
}
