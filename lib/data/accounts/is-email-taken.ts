import 'server-only'
import type { CatalogueTransaction } from '../db'

/** One person, one organisation: nobody holds two keys under one e-mail. */
export async function isEmailTaken(client: CatalogueTransaction, email: string): Promise<boolean> {
  return (await client.user.findUnique({ where: { email }, select: { id: true } })) !== null
}
