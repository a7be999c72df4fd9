import 'server-only'
import type { Listing } from '../../domain/listing'
import { isPublishable } from '../../domain/publishable'
import type { CatalogueTransaction } from '../db'
import type { HistoryAuthor } from './history-rows'
import { insertRows } from './insert-rows'
import { addListingRows, noRows } from './listing-rows'
import { findOperatorIds } from './operator-ids'
import { issuePublicIds } from './public-ids'

const OPERATOR: HistoryAuthor = {
  authorRole: 'operator',
  authorOrganisationId: null,
  proposalId: null,
  reason: 'primera importación, por el operador',
  at: null,
}
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
        author: OPERATOR,
      })
    }
    await insertRows(transaction, rows)
    onProgress(Math.min(from + AT_ONCE, listings.length), listings.length)
  }
}
