import 'server-only'
import type { Catalogue } from '../db'

/** The encrypted secret of her code generator, one that still waits for its first code too; null: none. */
export async function findTotpSecret(
  { client }: Catalogue,
  userId: string,
): Promise<{ readonly id: string; readonly secret: string } | null> {
  return client.twoFactor.findFirst({ where: { userId }, select: { id: true, secret: true } })
}
