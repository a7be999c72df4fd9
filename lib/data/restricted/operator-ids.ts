import 'server-only'
import type { Listing } from '../../domain/listing'
import type { CatalogueTransaction } from '../db'

/** Organisations by name; those that are new are written. */
export async function findOperatorIds(
  transaction: CatalogueTransaction,
  listings: readonly Listing[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Set(
    listings.flatMap((listing) => (listing.exposure === 'OPEN' ? [listing.operator] : [])),
  )
  await transaction.organisation.createMany({
    data: [...names].map((name) => ({ name })),
    skipDuplicates: true,
  })
  const organisations = await transaction.organisation.findMany({
    select: { id: true, name: true },
    where: { name: { in: [...names] } },
  })
  return new Map(organisations.map(({ id, name }) => [name, id]))
}
