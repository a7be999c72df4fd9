import 'server-only'
import { Forbidden } from '../../domain/forbidden'
import type { Actor } from '../../domain/permissions'
import { requireMay } from '../../domain/require-may'
import type { Catalogue } from '../db'
import { emptyAccount } from './empty-account'

/**
 * Somebody leaves: out at once everywhere. One administrator will do, since it takes keys away and
 * makes none; not her own, so that there is somebody left to ask. What she did keeps an empty author,
 * and her keys on what still waits count no more.
 */
export async function removePerson(
  { client }: Catalogue,
  actor: Actor,
  userId: string,
  now: Date,
): Promise<void> {
  requireMay(actor, 'person.remove', {})
  if (userId === actor.userId) throw new Forbidden()
  const isGone = await client.$transaction((transaction) =>
    emptyAccount(transaction, { userId, decidedBy: actor.userId }, now),
  )
  if (!isGone) throw new Forbidden()
}
