import 'server-only'
import type { CatalogueTransaction } from '../db'

/** Names of organisations by id; a page names an organisation, never a person. */
export async function findNames(
  transaction: CatalogueTransaction,
  ids: readonly (string | null)[],
): Promise<(id: string | null) => string | null> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  const rows = await transaction.organisation.findMany({
    select: { id: true, name: true },
    where: { id: { in: wanted } },
  })
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return (id) => (id === null ? null : (names.get(id) ?? null))
}
