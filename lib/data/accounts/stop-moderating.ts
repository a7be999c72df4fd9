import 'server-only'
import type { Actor } from '../../domain/permissions'
import { requireMay } from '../../domain/require-may'
import type { Catalogue } from '../db'

/**
 * An organisation moderates no more. One administrator will do, since it takes keys away: what its people
 * have approved and is not published yet needs another's. Two make it moderate again.
 */
export async function stopModerating(
  { client }: Catalogue,
  actor: Actor,
  organisationId: string,
  now: Date,
): Promise<void> {
  requireMay(actor, 'person.remove', {})
  await client.$transaction(async (transaction) => {
    await transaction.adminAct.updateMany({
      where: { organisationId, kind: 'moderating_organisation', outcome: null },
      data: { decidedBy: actor.userId, decidedAt: now, outcome: 'refused' },
    })
    await transaction.organisation.updateMany({
      where: { id: organisationId, isModerating: true },
      data: { isModerating: false },
    })
  })
}
