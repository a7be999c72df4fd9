import 'server-only'
import type { Listing } from '../../domain/listing'
import { isPublishable } from '../../domain/publishable'
import type { CatalogueTransaction } from '../db'
import { bulkInsert } from './bulk-insert'
import { addListingRows, type ListingRows, noRows } from './listing-rows'
import { issuePublicIds } from './public-ids'

const REASON = 'primera importación, por el operador'
/** So that a long import can be seen to go on. */
const AT_ONCE = 100

/**
 * Writes new listings straight into the catalogue: published where they may be, drafts otherwise.
 * Only the first import may do this (domain rule 9).
 * @param today `YYYY-MM-DD` in Lima.
 */
export async function writeListings(
  transaction: CatalogueTransaction,
  listings: readonly Listing[],
  today: string,
  onProgress: (written: number, total: number) => void,
): Promise<void> {
  const publicIds = await issuePublicIds(transaction, listings)
  const operatorIds = await findOperatorIds(transaction, listings)
  for (let from = 0; from < listings.length; from += AT_ONCE) {
    const rows = noRows()
    for (const [at, listing] of listings.slice(from, from + AT_ONCE).entries()) {
      addListingRows(rows, listing, {
        publicId: publicIds[from + at] ?? '',
        operatorId:
          listing.exposure === 'OPEN' ? (operatorIds.get(listing.operator) ?? null) : null,
        status: isPublishable(listing, today) ? 'published' : 'draft',
        reason: REASON,
      })
    }
    await insert(transaction, rows)
    onProgress(Math.min(from + AT_ONCE, listings.length), listings.length)
  }
}

async function findOperatorIds(
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

/** In this order, because each table points at those before it. */
async function insert(transaction: CatalogueTransaction, rows: ListingRows): Promise<void> {
  await bulkInsert(transaction, 'service', rows.services)
  await bulkInsert(transaction, 'location', rows.locations)
  await bulkInsert(transaction, 'service_point', rows.points)
  await bulkInsert(transaction, 'point_language', rows.pointLanguages)
  await bulkInsert(transaction, 'channel', rows.channels)
  await bulkInsert(transaction, 'channel_language', rows.channelLanguages)
  await bulkInsert(transaction, 'coverage', rows.coverage)
  await bulkInsert(transaction, 'field_visibility', rows.fieldVisibility)
  await bulkInsert(transaction, 'field_trust', rows.fieldTrust)
  await bulkInsert(transaction, 'history', rows.history)
}
