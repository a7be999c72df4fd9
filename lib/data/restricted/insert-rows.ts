import 'server-only'
import type { CatalogueTransaction } from '../db'
import { bulkInsert } from './bulk-insert'
import type { ListingRows } from './listing-rows'

/** In this order, because each table points at those before it. */
export async function insertRows(
  transaction: CatalogueTransaction,
  rows: ListingRows,
): Promise<void> {
  await bulkInsert(transaction, 'service', rows.services)
  await bulkInsert(transaction, 'location', rows.locations)
  await bulkInsert(transaction, 'service_point', rows.points)
  await bulkInsert(transaction, 'point_language', rows.pointLanguages)
  await bulkInsert(transaction, 'journey', rows.journeys)
  await bulkInsert(transaction, 'channel', rows.channels)
  await bulkInsert(transaction, 'channel_language', rows.channelLanguages)
  await bulkInsert(transaction, 'coverage', rows.coverage)
  await bulkInsert(transaction, 'fact_note', rows.factNotes)
  await bulkInsert(transaction, 'field_visibility', rows.fieldVisibility)
  await bulkInsert(transaction, 'field_trust', rows.fieldTrust)
  await bulkInsert(transaction, 'history', rows.history)
}
