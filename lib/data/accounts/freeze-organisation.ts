import 'server-only'
import type { Catalogue } from '../db'
import { hashInvitationToken } from './invitation-token'

/**
 * Stops the organisation of a link: its sessions end, the critical changes that it proposed and that wait
 * are cancelled, and it proposes and withdraws nothing until an administrator of another organisation lets
 * it go on. What is published stays as it is.
 * @returns false when the link may not be used.
 */
export async function freezeOrganisation(
  { client }: Catalogue,
  token: string,
  now: Date,
): Promise<boolean> {
  return client.$transaction(async (transaction) => {
    const link = await transaction.freezeLink.findFirst({
      where: { tokenHash: hashInvitationToken(token), expiresAt: { gt: now } },
      select: { organisationId: true },
    })
    if (link === null) return false
    const { organisationId } = link
    await transaction.organisation.updateMany({
      where: { id: organisationId, frozenAt: null },
      data: { frozenAt: now },
    })
    await transaction.proposal.updateMany({
      where: {
        ...{ authorOrganisationId: organisationId, risk: 'CRITICAL' },
        state: { in: ['submitted', 'stale'] },
      },
      data: { state: 'cancelled', decidedAt: now },
    })
    await transaction.session.deleteMany({ where: { user: { member: { organisationId } } } })
    return true
  })
}
