import 'server-only'
import { Forbidden } from '../../domain/forbidden'
import type { Actor } from '../../domain/permissions'
import { requireMay } from '../../domain/require-may'
import type { Catalogue } from '../db'

/**
 * Somebody leaves: out at once everywhere. One administrator will do, since it takes keys away and
 * makes none; not her own, so that there is somebody left to ask. What she did keeps an empty author.
 */
export async function removePerson(
  { client }: Catalogue,
  actor: Actor,
  userId: string,
): Promise<void> {
  requireMay(actor, 'person.remove', {})
  if (userId === actor.userId) throw new Forbidden()
  await client.$transaction(async (transaction) => {
    const { count } = await transaction.member.deleteMany({ where: { userId } })
    if (count === 0) throw new Forbidden()
    await transaction.session.deleteMany({ where: { userId } })
    await transaction.account.deleteMany({ where: { userId } })
    await transaction.twoFactor.deleteMany({ where: { userId } })
    await transaction.user.update({
      where: { id: userId },
      data: { email: `${userId}@removed.invalid`.toLowerCase(), twoFactorEnabled: false },
      select: { id: true },
    })
  })
}
