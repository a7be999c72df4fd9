import 'server-only'
import type { FieldChange } from '../../domain/change'
import { isSameValue } from '../../domain/is-same-value'
import type { Listing, OpenListingInput } from '../../domain/listing'
import type { ServiceStatus } from '../../domain/service-status'
import { TRUST_FIELDS } from '../../domain/trust'
import type { CatalogueTransaction } from '../db'
import { bulkInsert } from './bulk-insert'
import type { ServiceHandle } from './find-stored-listings'
import { type HistoryAuthor, toHistoryRows } from './history-rows'
import { insertRows } from './insert-rows'
import { addOpenRows, noRows, toServiceColumns } from './listing-rows'
import { findOperatorIds } from './operator-ids'
import type { StoredListing } from './require-service'

/** What a listing becomes, and who makes it so. */
export interface Rewriting {
  readonly next: Listing
  readonly status: ServiceStatus
  readonly author: HistoryAuthor
}

/**
 * Writes a listing that is there already: its columns, whichever of its doors, numbers, places, notes,
 * levels and sources have changed, and one row of history for each field that differs.
 * @throws when its version is no longer the one that was read: nobody's change is written over.
 */
export async function rewriteListing(
  transaction: CatalogueTransaction,
  { handle, listing: current }: StoredListing,
  { next, status, author }: Rewriting,
): Promise<void> {
  const { id: serviceId, version } = handle
  const { count } = await transaction.service.updateMany({
    where: { id: serviceId, version },
    data: {
      ...toServiceColumns(next, await findOperatorId(transaction, handle, current, next)),
      status,
      version: version + 1,
    },
  })
  if (count !== 1)
    throw new Error(`service: got another version than ${version}, expected the one that was read`)
  if (current.exposure === 'OPEN' && next.exposure === 'OPEN')
    await rewriteParts(transaction, serviceId, current, next)
  const statusChange: FieldChange[] =
    status === handle.status ? [] : [{ field: 'status', old: handle.status, new: status }]
  await bulkInsert(
    transaction,
    'history',
    toHistoryRows(serviceId, current, next, author, statusChange),
  )
}

async function findOperatorId(
  transaction: CatalogueTransaction,
  { operatorId }: ServiceHandle,
  current: Listing,
  next: Listing,
): Promise<string | null> {
  if (current.exposure !== 'OPEN' || next.exposure !== 'OPEN') return null
  if (current.operator === next.operator) return operatorId
  return (await findOperatorIds(transaction, [next])).get(next.operator) ?? null
}

async function rewriteParts(
  transaction: CatalogueTransaction,
  serviceId: string,
  current: OpenListingInput,
  next: OpenListingInput,
): Promise<void> {
  const where = { serviceId }
  const written = noRows()
  addOpenRows(written, next, serviceId)
  const rows = noRows()
  if (!isSameValue(current.points, next.points)) {
    // The doors' addresses go with them, by a trigger.
    await transaction.servicePoint.deleteMany({ where })
    rows.locations.push(...written.locations)
    rows.points.push(...written.points)
    rows.pointLanguages.push(...written.pointLanguages)
    rows.journeys.push(...written.journeys)
  }
  if (!isSameValue(current.channels, next.channels)) {
    await transaction.channel.deleteMany({ where })
    rows.channels.push(...written.channels)
    rows.channelLanguages.push(...written.channelLanguages)
  }
  if (!isSameValue(current.coverage, next.coverage)) {
    await transaction.coverage.deleteMany({ where })
    rows.coverage.push(...written.coverage)
  }
  if (!isSameValue(current.factNotes, next.factNotes)) {
    await transaction.factNote.deleteMany({ where })
    rows.factNotes.push(...written.factNotes)
  }
  if (!isSameValue(current.fieldTrust, next.fieldTrust)) {
    await transaction.fieldTrust.deleteMany({ where })
    rows.fieldTrust.push(...written.fieldTrust)
  }
  if (!isSameValue(current.fieldVisibility, next.fieldVisibility)) {
    await transaction.fieldVisibility.deleteMany({ where })
    for (const field of TRUST_FIELDS) {
      const level = next.fieldVisibility[field]
      if (level) rows.fieldVisibility.push({ serviceId, field, level })
    }
  }
  await insertRows(transaction, rows)
}
