import 'server-only'
import type { Catalogue } from '../db'
import { hashInvitationToken } from './invitation-token'

/** The name of the organisation that a link stops; null for one that is too old or never was. */
export async function findFreezeLink(
  { client }: Catalogue,
  token: string,
  now: Date,
): Promise<string | null> {
  const found = await client.freezeLink.findFirst({
    where: { tokenHash: hashInvitationToken(token), expiresAt: { gt: now } },
    select: { organisation: { select: { name: true } } },
  })
  return found?.organisation.name ?? null
}
