import 'server-only'
import type { Actor } from '../../domain/permissions'
import { requireMay } from '../../domain/require-may'
import type { Catalogue } from '../db'
import { createInvitation } from './create-invitation'
import { isEmailTaken } from './is-email-taken'
import type { SentInvitation } from './sent-invitation'

/** Invites somebody who may only look after her organisation's listings: one administrator will do. */
export async function inviteProvider(
  { client }: Catalogue,
  actor: Actor,
  { email, organisationId }: { readonly email: string; readonly organisationId: string },
  now: Date,
): Promise<SentInvitation | 'taken' | 'nowhere'> {
  requireMay(actor, 'person.invite', {})
  return client.$transaction(async (transaction) => {
    const organisation = await transaction.organisation.findUnique({
      where: { id: organisationId },
      select: { name: true },
    })
    if (organisation === null) return 'nowhere'
    if (await isEmailTaken(transaction, email)) return 'taken'
    const wish = { email, organisationId, invitedBy: actor.userId, actId: null }
    const token = await createInvitation(transaction, { ...wish, role: 'provider' }, now)
    return { email, token, organisation: organisation.name }
  })
}
