import 'server-only'
import type { Listing } from '../../domain/listing'
import type { Actor } from '../../domain/permissions'
import type { Catalogue } from '../db'
import { findStoredListings } from './find-stored-listings'
import { servicesVisibleTo } from './visible-to'

/** What somebody may take with her: her organisation's listings, or the country's as a moderator. */
export async function findListingsToExport(
  { client }: Catalogue,
  actor: Actor,
): Promise<Listing[]> {
  const stored = await client.$transaction((transaction) =>
    findStoredListings(transaction, servicesVisibleTo(actor, 'export.read')),
  )
  return stored.map(({ listing }) => listing)
}
