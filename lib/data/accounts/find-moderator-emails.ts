import 'server-only'
import type { Catalogue } from '../db'
import { TURNS_KEYS } from './turns-keys'

/**
 * Whom to write to when moderators have to look at once: all who may turn keys, of other organisations
 * than the one that it is about.
 */
export async function findModeratorEmails(
  { client }: Catalogue,
  aboutOrganisationId: string,
): Promise<string[]> {
  const members = await client.member.findMany({
    select: { user: { select: { email: true } } },
    where: { AND: [TURNS_KEYS, { organisationId: { not: aboutOrganisationId } }] },
    orderBy: { createdAt: 'asc' },
  })
  return members.map(({ user }) => user.email)
}
