import 'server-only'
import type { Role } from '../../domain/permissions'
import type { CatalogueTransaction } from '../db'
import { hashInvitationToken, makeInvitationToken } from './invitation-token'

/** Long enough for somebody who reads her mail once a week. */
const INVITATION_MS = 7 * 24 * 3_600_000

export interface InvitationWish {
  readonly email: string
  readonly organisationId: string
  readonly role: Role
  /** null: the operator, by a command. */
  readonly invitedBy: string | null
  /** What two administrators agreed on; null for a provider and for the first two administrators. */
  readonly actId: string | null
}

/** Writes an invitation, which replaces one that waits for the same e-mail, and returns its token. */
export async function createInvitation(
  client: CatalogueTransaction,
  wish: InvitationWish,
  now: Date,
): Promise<string> {
  const token = makeInvitationToken()
  await client.invitation.updateMany({
    where: { email: wish.email, acceptedAt: null, expiresAt: { gt: now } },
    data: { expiresAt: now },
  })
  await client.invitation.create({
    data: {
      ...wish,
      tokenHash: hashInvitationToken(token),
      createdAt: now,
      expiresAt: new Date(now.getTime() + INVITATION_MS),
    },
    select: { id: true },
  })
  return token
}
