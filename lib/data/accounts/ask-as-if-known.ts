import 'server-only'
import type { Catalogue } from '../db'

/** No account has it: ids are random. */
const NOBODY = 'nobody'

/**
 * Of an address that nobody signs in with asks for what its account would be opened with all the same.
 * The library does so for known ones alone, and whoever measures answers could tell them by it.
 */
export async function askAsIfKnown({ client }: Catalogue, email: string): Promise<void> {
  const user = await client.user.findUnique({ where: { email }, select: { id: true } })
  if (user !== null) return
  await client.account.findMany({ where: { userId: NOBODY }, select: { id: true } })
}
