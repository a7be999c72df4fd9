import 'server-only'
import { Forbidden } from '../../domain/forbidden'
import type { Actor, Role } from '../../domain/permissions'
import { requireMay } from '../../domain/require-may'
import type { Catalogue, CatalogueTransaction } from '../db'
import { ADMINISTRATES } from './administrates'
import { createInvitation } from './create-invitation'
import { endUnfinished } from './end-unfinished'
import { isEmailTaken } from './is-email-taken'
import type { SentInvitation } from './sent-invitation'

/** An act that waits longer was forgotten, and its moment may have passed. */
export const ACT_MS = 7 * 24 * 3_600_000

interface Act {
  readonly id: string
  readonly kind: 'moderating_organisation' | 'invitation' | 'role'
  readonly organisationId: string | null
  readonly organisationName: string | null
  readonly email: string | null
  readonly memberId: string | null
  readonly role: Role | null
  readonly proposedBy: string
}

export type Decision = 'done' | 'refused'

/**
 * The second administrator does what the first proposed, or refuses it; whoever proposed it may take it
 * back. All in one transaction, so that of two who decide at once one finds nothing to decide.
 * @returns the invitation to send, when it was one.
 */
export async function decideAct(
  { client }: Catalogue,
  actor: Actor,
  { id, decision }: { readonly id: string; readonly decision: Decision },
  now: Date,
): Promise<SentInvitation | 'taken' | null> {
  return client.$transaction(async (transaction) => {
    // Waits for whoever decides it at this moment.
    await transaction.$queryRaw`SELECT id FROM admin_act WHERE id = ${id}::uuid FOR UPDATE`
    const act = await transaction.adminAct.findFirst({
      where: {
        ...{ id, outcome: null, proposer: ADMINISTRATES },
        proposedAt: { gt: new Date(now.getTime() - ACT_MS) },
      },
      select: ACT,
    })
    if (act === null) throw new Forbidden()
    const isOwn = act.proposedBy === actor.userId
    if (decision === 'refused' && isOwn) requireMay(actor, 'person.invite', {})
    else requireMay(actor, 'act.second', { begunByUserId: act.proposedBy })
    const { email } = act
    if (decision === 'done' && email !== null && (await isEmailTaken(transaction, email)))
      return 'taken'
    await transaction.adminAct.update({
      where: { id },
      data: { decidedBy: actor.userId, decidedAt: now, outcome: decision },
      select: { id: true },
    })
    return decision === 'done' ? perform(transaction, act, actor.userId, now) : null
  })
}

const ACT = {
  id: true,
  kind: true,
  organisationId: true,
  organisationName: true,
  email: true,
  memberId: true,
  role: true,
  proposedBy: true,
} as const

async function perform(
  client: CatalogueTransaction,
  act: Act,
  decidedBy: string,
  now: Date,
): Promise<SentInvitation | null> {
  const { id: actId, organisationId, organisationName, email, memberId, role } = act
  if (act.kind === 'role' && memberId !== null && role !== null)
    return changeRole(client, { userId: memberId, role, actId, decidedBy }, now)
  if (act.kind === 'moderating_organisation') {
    if (organisationName !== null)
      await client.organisation.create({
        data: { name: organisationName, isModerating: true },
        select: { id: true },
      })
    else
      await client.organisation.updateMany({
        where: { id: organisationId ?? '' },
        data: { isModerating: true },
      })
    return null
  }
  if (organisationId === null || email === null || role === null) throw new Forbidden()
  const wish = { email, organisationId, role, invitedBy: act.proposedBy, actId }
  const token = await createInvitation(client, wish, now)
  const { name } = await client.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { name: true },
  })
  return { email, token, organisation: name }
}

interface RoleChange {
  readonly userId: string
  readonly role: Role
  readonly actId: string
  readonly decidedBy: string
}

/** With another role she signs in anew, and what she had begun in the old one ends with it. */
async function changeRole(
  client: CatalogueTransaction,
  { userId, role, actId, decidedBy }: RoleChange,
  now: Date,
): Promise<null> {
  await endUnfinished(client, { userId, decidedBy }, now)
  await client.member.updateMany({ where: { userId }, data: { role, actId, takesLink: false } })
  await client.session.deleteMany({ where: { userId } })
  return null
}
