import 'server-only'
import type { CatalogueTransaction } from '../db'

/**
 * Ends what somebody had begun in her role: acts that wait for a second administrator are refused, and
 * invitations that she sent or seconded open no more.
 * @param decidedBy the administrator who ends it; null for the operator, who decides no act: the
 *   database then lets nobody do it (`guard_admin_act`).
 */
export async function endUnfinished(
  client: CatalogueTransaction,
  { userId, decidedBy }: { readonly userId: string; readonly decidedBy: string | null },
  now: Date,
): Promise<void> {
  if (decidedBy !== null)
    await client.adminAct.updateMany({
      where: { proposedBy: userId, outcome: null },
      data: { decidedBy, decidedAt: now, outcome: 'refused' },
    })
  await client.invitation.updateMany({
    where: {
      ...{ acceptedAt: null, expiresAt: { gt: now } },
      OR: [{ invitedBy: userId }, { act: { decidedBy: userId } }],
    },
    data: { expiresAt: now },
  })
}
