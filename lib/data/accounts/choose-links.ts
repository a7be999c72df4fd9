import 'server-only'
import type { Catalogue } from '../db'

/** A provider chooses whether a link in a mail lets her in; nobody else can. */
export async function chooseLinks(
  { client }: Catalogue,
  userId: string,
  takesLink: boolean,
): Promise<void> {
  await client.member.updateMany({ where: { userId, role: 'provider' }, data: { takesLink } })
}
