import 'server-only'
import type { Actor, Role } from '../../domain/permissions'
import { requireMay } from '../../domain/require-may'
import type { Catalogue } from '../db'

export interface OrganisationPeople {
  readonly id: string
  readonly name: string
  readonly isModerating: boolean
  /** Somebody of it has stopped it. */
  readonly isFrozen: boolean
  readonly people: readonly {
    readonly userId: string
    readonly email: string
    readonly role: Role
    readonly hasTotp: boolean
  }[]
  readonly invited: readonly {
    readonly id: string
    readonly email: string
    readonly role: Role
  }[]
}

/** Every organisation that has people, is invited or moderates, by name; the others by `findNames`. */
export async function findPeople(
  { client }: Catalogue,
  actor: Actor,
  now: Date,
): Promise<OrganisationPeople[]> {
  requireMay(actor, 'person.invite', {})
  const waiting = { acceptedAt: null, expiresAt: { gt: now } }
  const found = await client.organisation.findMany({
    where: {
      OR: [{ isModerating: true }, { members: { some: {} } }, { invitations: { some: waiting } }],
    },
    orderBy: { name: 'asc' },
    select: {
      ...{ id: true, name: true, isModerating: true, frozenAt: true },
      members: {
        orderBy: { createdAt: 'asc' },
        select: {
          ...{ userId: true, role: true },
          user: { select: { email: true, twoFactorEnabled: true } },
        },
      },
      invitations: { where: waiting, select: { id: true, email: true, role: true } },
    },
  })
  return found.map(({ members, invitations, frozenAt, ...organisation }) => ({
    ...organisation,
    isFrozen: frozenAt !== null,
    people: members.map(({ userId, role, user }) => ({
      ...{ userId, role, email: user.email },
      hasTotp: user.twoFactorEnabled,
    })),
    invited: invitations,
  }))
}
