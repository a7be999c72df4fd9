import 'server-only'
import { z } from 'zod'
import type { CatalogueTransaction } from '../db'

const rowsSchema = z.array(z.object({ id: z.string() }))

/** @returns those of some proposals that would show a withdrawn number or door again. */
export async function findBringingBack(
  transaction: CatalogueTransaction,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await transaction.$queryRaw`
    SELECT id FROM proposal
    WHERE id = ANY(${ids}::uuid[]) AND brings_back(proposal)
      AND target_id IN (SELECT service_id FROM withdrawal WHERE undone_at IS NULL)`
  return new Set(rowsSchema.parse(rows).map(({ id }) => id))
}
