import 'server-only'
import type { Catalogue } from '../db'

/** Where she is signed in: since when and until when, for that is all that is kept. */
export async function findSessions(
  { client }: Catalogue,
  userId: string,
  now: Date,
): Promise<{ id: string; createdAt: Date; expiresAt: Date }[]> {
  return client.session.findMany({
    where: { userId, expiresAt: { gt: now } },
    orderBy: { createdAt: 'desc' },
    select: { id: true, createdAt: true, expiresAt: true },
  })
}
