import 'server-only'
import type { Role } from '../../domain/permissions'
import type { Catalogue } from '../db'
import { hashInvitationToken } from './invitation-token'

export interface OpenInvitation {
  readonly email: string
  readonly organisation: string
  readonly role: Role
}

/** An invitation that may still be taken up; null for one that is used, too old or never was. */
export async function findInvitation(
  { client }: Catalogue,
  token: string,
  now: Date,
): Promise<OpenInvitation | null> {
  const found = await client.invitation.findFirst({
    where: { tokenHash: hashInvitationToken(token), acceptedAt: null, expiresAt: { gt: now } },
    select: { email: true, role: true, organisation: { select: { name: true } } },
  })
  if (found === null) return null
  return { email: found.email, role: found.role, organisation: found.organisation.name }
}
