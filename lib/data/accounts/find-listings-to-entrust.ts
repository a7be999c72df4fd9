import 'server-only'
import type { Actor } from '../../domain/permissions'
import { requireMay } from '../../domain/require-may'
import type { Catalogue } from '../db'
import { LISTING_TO_ENTRUST, type ListingToEntrust, toListingToEntrust } from './listing-to-entrust'

interface Wish {
  /** For whom: what she keeps already is left out. */
  readonly organisationId: string
  /** 2 digits. */
  readonly department: string
}

/** Listings of a department that an organisation does not keep yet, by name. */
export async function findListingsToEntrust(
  { client }: Catalogue,
  actor: Actor,
  { organisationId, department }: Wish,
): Promise<ListingToEntrust[]> {
  requireMay(actor, 'listing.entrust', {})
  const startsWith = department
  const found = await client.service.findMany({
    where: {
      status: { not: 'withdrawn' },
      keepings: { none: { organisationId, endedAt: null } },
      OR: [
        { department },
        { points: { some: { location: { ubigeo: { startsWith } } } } },
        { coverage: { some: { code: { startsWith } } } },
      ],
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: LISTING_TO_ENTRUST,
  })
  return found.map(toListingToEntrust)
}
