import 'server-only'
import type { CatalogueTransaction } from '../db'
import { TURNS_KEYS } from './turns-keys'

/**
 * The organisations that moderate, by id: somebody of them may turn keys now. One is none until it has a
 * moderator, and while it is stopped. Wherever they are counted, it is these.
 */
export async function findModerating(client: CatalogueTransaction): Promise<string[]> {
  const { role, organisation } = TURNS_KEYS
  const found = await client.organisation.findMany({
    select: { id: true },
    where: { ...organisation, members: { some: { role } } },
  })
  return found.map(({ id }) => id)
}
