import 'server-only'
import type { Catalogue } from '../db'

/** Has this account chosen to be let in by a link, and may it? */
export async function findLinkTaker({ client }: Catalogue, email: string): Promise<boolean> {
  const found = await client.member.findFirst({
    where: { role: 'provider', takesLink: true, user: { email, twoFactorEnabled: false } },
    select: { userId: true },
  })
  return found !== null
}
