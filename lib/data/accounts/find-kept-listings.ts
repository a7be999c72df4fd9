import 'server-only'
import type { Actor } from '../../domain/permissions'
import { requireMay } from '../../domain/require-may'
import type { Catalogue } from '../db'
import { LISTING_TO_ENTRUST, type ListingToEntrust, toListingToEntrust } from './listing-to-entrust'

export interface KeptListings {
  readonly organisation: string
  /** In the order in which they were given. */
  readonly listings: readonly ListingToEntrust[]
}

/** What an organisation looks after by name; null when there is no such organisation. */
export async function findKeptListings(
  { client }: Catalogue,
  actor: Actor,
  organisationId: string,
): Promise<KeptListings | null> {
  requireMay(actor, 'listing.entrust', {})
  const organisation = await client.organisation.findUnique({
    where: { id: organisationId },
    select: { name: true },
  })
  if (organisation === null) return null
  const keepings = await client.keeping.findMany({
    where: { organisationId, endedAt: null },
    orderBy: [{ begunAt: 'asc' }, { id: 'asc' }],
    select: { service: { select: LISTING_TO_ENTRUST } },
  })
  const listings = keepings.map(({ service }) => toListingToEntrust(service))
  return { organisation: organisation.name, listings }
}
