import 'server-only'
import { z } from 'zod'
import type { CatalogueTransaction } from '../db'

const rowsSchema = z.array(z.object({ number: z.string() }))

/** @returns numbers that «Retirar ya» took from a service and that it does not show again. */
export async function findWithdrawnNumbers(
  transaction: CatalogueTransaction,
  serviceId: string | null,
): Promise<string[]> {
  if (serviceId === null) return []
  const rows = await transaction.$queryRaw`
    SELECT number FROM withdrawn_numbers(${serviceId}::uuid) AS number`
  return rowsSchema.parse(rows).map(({ number }) => number)
}
