import 'server-only'
import type { CatalogueTransaction } from '../db'
import { endUnfinished } from './end-unfinished'

/**
 * Leaves of an account its opaque id alone, and ends what it had begun: sessions, drafts, invitations,
 * acts that wait for a second administrator.
 * @param decidedBy who does it; null for the operator.
 * @returns false when nobody has this account.
 */
export async function emptyAccount(
  client: CatalogueTransaction,
  { userId, decidedBy }: { readonly userId: string; readonly decidedBy: string | null },
  now: Date,
): Promise<boolean> {
  const { count } = await client.member.deleteMany({ where: { userId } })
  if (count === 0) return false
  await client.session.deleteMany({ where: { userId } })
  await client.account.deleteMany({ where: { userId } })
  await client.twoFactor.deleteMany({ where: { userId } })
  await client.draft.deleteMany({ where: { userId } })
  await endUnfinished(client, { userId, decidedBy }, now)
  await client.user.update({
    where: { id: userId },
    data: { email: `${userId}@removed.invalid`.toLowerCase(), twoFactorEnabled: false },
    select: { id: true },
  })
  return true
}
