import 'server-only'
import type { Catalogue } from '../db'

/** The encrypted secret of a generator that has not given a code yet. */
export async function findPendingSecret(
  { client }: Catalogue,
  userId: string,
): Promise<string | null> {
  const found = await client.twoFactor.findFirst({
    where: { userId, verified: false },
    select: { secret: true },
  })
  return found?.secret ?? null
}
