import 'server-only'
import type { Catalogue } from '../db'

/** How somebody may come in; null: not at all. */
export interface SignInRules {
  /** A link in a mail is a password that anybody with the mailbox has: providers without a code only. */
  readonly mayUseLink: boolean
}

export async function getSignInRules(
  { client }: Catalogue,
  userId: string,
): Promise<SignInRules | null> {
  const member = await client.member.findUnique({
    where: { userId },
    select: { role: true, takesLink: true, user: { select: { twoFactorEnabled: true } } },
  })
  if (member === null) return null
  const { role, takesLink, user } = member
  return { mayUseLink: role === 'provider' && takesLink && !user.twoFactorEnabled }
}
