import 'server-only'
import { LONGEST_MS } from '../../domain/session-rules'
import type { Catalogue } from '../db'

/** From one name of a session to its next. */
export interface SessionTokens {
  readonly from: string
  readonly to: string
}

/**
 * The same session under a new token, fresh for a quarter of an hour: the old token is nobody's. Of two
 * at once one does it.
 * @returns when it ends at the latest, as before; null when no session has the old token.
 */
export async function renewSession(
  { client }: Catalogue,
  { from, to }: SessionTokens,
  now: Date,
): Promise<Date | null> {
  const [renewed] = await client.session.updateManyAndReturn({
    where: { token: from },
    data: { token: to, steppedUpAt: now },
    select: { createdAt: true },
  })
  return renewed ? new Date(renewed.createdAt.getTime() + LONGEST_MS) : null
}
