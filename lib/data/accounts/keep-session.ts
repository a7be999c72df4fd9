import 'server-only'
import type { Role } from '../../domain/permissions'
import { getNextExpiry, isSessionFresh, isSessionOver } from '../../domain/session-rules'
import type { Catalogue } from '../db'

/** A session and whose it is. */
export interface SessionMember {
  readonly sessionId: string
  readonly userId: string
  readonly email: string
  readonly organisationId: string
  readonly organisationName: string
  readonly isModerating: boolean
  readonly role: Role
  readonly takesLink: boolean
  readonly hasTotp: boolean
  readonly isFresh: boolean
}

/** Keeps a session that is used alive, ends one that is over, and says whose it is. */
export async function keepSession(
  { client }: Catalogue,
  token: string,
  now: Date,
): Promise<SessionMember | null> {
  const session = await client.session.findUnique({ where: { token }, select: SESSION })
  const member = session?.user.member
  if (!session || !member) return null
  if (isSessionOver(session, now)) {
    await client.session.deleteMany({ where: { token } })
    return null
  }
  const expiresAt = getNextExpiry(session, now)
  if (expiresAt) await client.session.updateMany({ where: { token }, data: { expiresAt } })
  return {
    sessionId: session.id,
    userId: session.user.id,
    email: session.user.email,
    organisationId: member.organisation.id,
    organisationName: member.organisation.name,
    isModerating: member.organisation.isModerating && member.organisation.frozenAt === null,
    role: member.role,
    takesLink: member.takesLink,
    hasTotp: session.user.twoFactorEnabled,
    isFresh: isSessionFresh(session, now),
  }
}

const SESSION = {
  id: true,
  createdAt: true,
  expiresAt: true,
  steppedUpAt: true,
  user: {
    select: {
      id: true,
      email: true,
      twoFactorEnabled: true,
      member: {
        select: {
          role: true,
          takesLink: true,
          organisation: { select: { id: true, name: true, isModerating: true, frozenAt: true } },
        },
      },
    },
  },
} as const
