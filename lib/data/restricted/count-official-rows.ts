import 'server-only'
import { z } from 'zod'
import type { CatalogueTransaction } from '../db'

const rowSchema = z.array(z.object({ batchId: z.string(), count: z.number() }))

/** @returns what says of a file how many of its rows have a source of the State. */
export async function countOfficialRows(
  transaction: CatalogueTransaction,
  batchIds: readonly (string | null)[],
): Promise<(batchId: string | null) => number> {
  const ids = [...new Set(batchIds)].filter((id) => id !== null)
  if (ids.length === 0) return () => 0
  const rows = rowSchema.parse(
    await transaction.$queryRaw`
      SELECT id AS "batchId", official_rows(id) AS count FROM unnest(${ids}::uuid[]) AS id`,
  )
  const counts = new Map(rows.map(({ batchId, count }) => [batchId, count]))
  return (batchId) => counts.get(batchId ?? '') ?? 0
}
