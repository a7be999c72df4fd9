import 'server-only'
import type { AdminActWish } from '../../domain/admin-act'
import type { Actor, Verb } from '../../domain/permissions'
import { requireMay } from '../../domain/require-may'
import type { Catalogue } from '../db'
import { isEmailTaken } from './is-email-taken'

const VERB_OF = {
  moderating_organisation: 'organisation.create',
  invitation: 'person.invite',
  role: 'role.change',
} as const satisfies Record<AdminActWish['kind'], Verb>

/** Writes down what one administrator wants; nothing happens before another one does it. */
export async function proposeAct(
  { client }: Catalogue,
  actor: Actor,
  wish: AdminActWish,
  now: Date,
): Promise<'waits' | 'taken'> {
  requireMay(actor, VERB_OF[wish.kind], {})
  if (wish.kind === 'invitation' && (await isEmailTaken(client, wish.email))) return 'taken'
  await client.adminAct.create({
    data: { ...wish, proposedBy: actor.userId, proposedAt: now },
    select: { id: true },
  })
  return 'waits'
}
