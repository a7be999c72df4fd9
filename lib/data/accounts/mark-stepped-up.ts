import 'server-only'
import type { Catalogue } from '../db'

/** From now on, for a quarter of an hour, the session is fresh. */
export async function markSteppedUp(
  { client }: Catalogue,
  sessionId: string,
  now: Date,
): Promise<void> {
  await client.session.updateMany({ where: { id: sessionId }, data: { steppedUpAt: now } })
}
