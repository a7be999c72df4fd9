import 'server-only'
import type { Catalogue } from '../db'

/** Where the providers of some organisations are written to, each with hers. */
export async function findProviderEmails(
  { client }: Catalogue,
  organisationIds: readonly string[],
): Promise<{ readonly organisationId: string; readonly email: string }[]> {
  const members = await client.member.findMany({
    where: { role: 'provider', organisationId: { in: [...organisationIds] } },
    orderBy: { userId: 'asc' },
    select: { organisationId: true, user: { select: { email: true } } },
  })
  return members.map(({ organisationId, user }) => ({ organisationId, email: user.email }))
}
