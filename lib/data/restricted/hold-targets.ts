import 'server-only'
import type { CatalogueTransaction } from '../db'
import type { StoredProposal } from './find-proposals'
import { findStoredListings } from './find-stored-listings'
import type { StoredListing } from './require-service'

/** The listings that proposals are about, by id, held until the transaction ends. */
export async function holdTargets(
  transaction: CatalogueTransaction,
  proposals: readonly StoredProposal[],
): Promise<Map<string, StoredListing>> {
  const ids = [...new Set(proposals.flatMap(({ targetId }) => targetId ?? []))]
  await transaction.$queryRaw`
    SELECT id FROM service WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`
  const stored = await findStoredListings(transaction, { id: { in: ids } })
  return new Map(stored.map((target) => [target.handle.id, target]))
}
