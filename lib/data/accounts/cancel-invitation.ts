import 'server-only'
import { Forbidden } from '../../domain/forbidden'
import type { Actor } from '../../domain/permissions'
import { requireMay } from '../../domain/require-may'
import type { Catalogue } from '../db'

/** An invitation that nobody has taken up opens no more. @throws Forbidden when there is none. */
export async function cancelInvitation(
  { client }: Catalogue,
  actor: Actor,
  id: string,
  now: Date,
): Promise<void> {
  requireMay(actor, 'person.invite', {})
  const { count } = await client.invitation.updateMany({
    where: { id, acceptedAt: null, expiresAt: { gt: now } },
    data: { expiresAt: now },
  })
  if (count === 0) throw new Forbidden()
}
