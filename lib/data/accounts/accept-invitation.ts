import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Catalogue } from '../db'
import { hashInvitationToken } from './invitation-token'

/**
 * Makes the account that an invitation is for, whole or not at all. Of two who use one link at once
 * the second finds nothing.
 * @param passwordHash as better-auth makes it.
 * @returns false when the invitation may not be taken up, or the e-mail has an account already.
 */
export async function acceptInvitation(
  { client }: Catalogue,
  token: string,
  passwordHash: string,
  now: Date,
): Promise<boolean> {
  return client.$transaction(async (transaction) => {
    const where = {
      tokenHash: hashInvitationToken(token),
      acceptedAt: null,
      expiresAt: { gt: now },
    }
    const [invitation] = await transaction.invitation.updateManyAndReturn({
      where,
      data: { acceptedAt: now },
      select: { email: true, organisationId: true, role: true, actId: true },
    })
    if (!invitation) return false
    const { email, organisationId, role, actId } = invitation
    if (await transaction.user.findUnique({ where: { email }, select: { id: true } })) return false
    const userId = randomUUID()
    await transaction.user.create({
      data: { id: userId, email, emailVerified: true },
      select: { id: true },
    })
    await transaction.account.create({
      data: {
        ...{ id: randomUUID(), accountId: userId, providerId: 'credential', userId },
        password: passwordHash,
      },
      select: { id: true },
    })
    await transaction.member.create({
      data: { userId, organisationId, role, actId },
      select: { userId: true },
    })
    return true
  })
}
