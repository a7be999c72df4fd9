import 'server-only'
import type { Catalogue } from '../db'

/**
 * Ends one of her sessions, or all but the one she is in. Whose it is stands in the question itself.
 */
export async function endSessions(
  { client }: Catalogue,
  userId: string,
  which: { readonly id: string } | { readonly allBut: string },
): Promise<void> {
  const where = 'id' in which ? { userId, id: which.id } : { userId, id: { not: which.allBut } }
  await client.session.deleteMany({ where })
}
