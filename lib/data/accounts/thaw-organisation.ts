import 'server-only'
import { Forbidden } from '../../domain/forbidden'
import type { Actor } from '../../domain/permissions'
import { requireMay } from '../../domain/require-may'
import type { Catalogue } from '../db'

/**
 * An organisation that was stopped goes on. Never by one of its own: the account that was stopped for may
 * be hers. Links that stop it are void, since whoever holds one could stop it again at once.
 */
export async function thawOrganisation(
  { client }: Catalogue,
  actor: Actor,
  organisationId: string,
): Promise<void> {
  requireMay(actor, 'person.remove', {})
  if (actor.organisationId === organisationId) throw new Forbidden()
  await client.$transaction(async (transaction) => {
    await transaction.organisation.updateMany({
      where: { id: organisationId, frozenAt: { not: null } },
      data: { frozenAt: null, thawedBy: actor.userId },
    })
    await transaction.freezeLink.deleteMany({ where: { organisationId } })
  })
}
