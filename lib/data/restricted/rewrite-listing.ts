import 'server-only'
import type { FieldChange } from '../../domain/change'
import type { Listing } from '../../domain/listing'
import type { ServiceStatus } from '../../domain/service-status'
import { TRUST_FIELDS } from '../../domain/trust'
import type { CatalogueTransaction } from '../db'
import { bulkInsert } from './bulk-insert'
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
 * Writes a listing that is there already: its columns, then its doors, numbers, places, levels and
 * sources anew, and one row of history for each field that differs.
 * @throws when its version is no longer the one that was read: nobody's change is written over.
 */
export async function rewriteListing(
  transaction: CatalogueTransaction,
  { handle, listing: current }: StoredListing,
  { next, status, author }: Rewriting,
): Promise<void> {
  const { id: serviceId, version } = handle
  const operatorIds = await findOperatorIds(transaction, [next])
  const operatorId = next.exposure === 'OPEN' ? (operatorIds.get(next.operator) ?? null) : null
  const { count } = await transaction.service.updateMany({
    where: { id: serviceId, version },
    data: { ...toServiceColumns(next, operatorId), status, version: version + 1 },
  })
  if (count !== 1)
    throw new Error(`service: got another version than ${version}, expected the one that was read`)
  if (next.exposure === 'OPEN') {
    await deleteParts(transaction, serviceId)
    const rows = noRows()
    addOpenRows(rows, next, serviceId)
    for (const field of TRUST_FIELDS) {
      const level = next.fieldVisibility[field]
      if (level) rows.fieldVisibility.push({ serviceId, field, level })
    }
    await insertRows(transaction, rows)
  }
  const statusChange: FieldChange[] =
    status === handle.status ? [] : [{ field: 'status', old: handle.status, new: status }]
  await bulkInsert(
    transaction,
    'history',
    toHistoryRows(serviceId, current, next, author, statusChange),
  )
}

/** The doors' addresses go with them, by a trigger. */
async function deleteParts(transaction: CatalogueTransaction, serviceId: string): Promise<void> {
  const where = { serviceId }
  await transaction.servicePoint.deleteMany({ where })
  await transaction.channel.deleteMany({ where })
  await transaction.coverage.deleteMany({ where })
  await transaction.fieldVisibility.deleteMany({ where })
  await transaction.fieldTrust.deleteMany({ where })
}
