import 'server-only'
import { createHash, createHmac } from 'node:crypto'
import { z } from 'zod'
import type { Catalogue, CatalogueTransaction } from '../db'

/** Whether the history is the one that was written. */
export interface HistoryVerdict {
  readonly isWhole: boolean
  readonly rowCount: number
  readonly sealedCount: number
  /** Id of the first row that does not fit; null when all do. */
  readonly firstBadId: string | null
  /** Hash of the newest row, 64 hexadecimal digits; null for an empty history. */
  readonly head: string | null
}

const AT_ONCE = 5000
const FIRST = '0'.repeat(64)

const hex = z.string().nullable()
const rowSchema = z.object({
  id: z.bigint(),
  at: z.date(),
  service_id: z.string(),
  exposure: z.string(),
  reason: z.string(),
  author_organisation_id: z.string().nullable(),
  author_role: z.string(),
  changed_field: z.string(),
  proposal_id: z.string().nullable(),
  old_text: z.string().nullable(),
  new_text: z.string().nullable(),
  old_salt: hex,
  new_salt: hex,
  old_mac: hex,
  new_mac: hex,
  previous_hash: hex,
  hash: hex,
})
type Row = z.infer<typeof rowSchema>

/**
 * Recomputes every code and every link of the chain, in this program: a database that was tampered
 * with is not asked for its own opinion. Rows cut off at the end leave a chain that is whole; compare
 * the head with the one in the operator's log.
 */
export function verifyHistory({ client }: Catalogue): Promise<HistoryVerdict> {
  return client.$transaction((transaction) => verify(transaction), {
    isolationLevel: 'RepeatableRead',
    timeout: 600_000,
  })
}

async function verify(transaction: CatalogueTransaction): Promise<HistoryVerdict> {
  let previous = FIRST
  let rowCount = 0
  let sealedCount = 0
  let firstBadId: string | null = null
  let last = 0n
  for (;;) {
    const rows = await readRows(transaction, last)
    for (const row of rows) {
      if (firstBadId === null && !fits(row, previous)) firstBadId = String(row.id)
      if (isSealedRow(row)) sealedCount += 1
      previous = row.hash ?? ''
      last = row.id
    }
    rowCount += rows.length
    if (rows.length < AT_ONCE) break
  }
  const head = rowCount > 0 ? previous : null
  return { isWhole: firstBadId === null, rowCount, sealedCount, firstBadId, head }
}

async function readRows(transaction: CatalogueTransaction, after: bigint): Promise<Row[]> {
  const rows = await transaction.$queryRaw`
    SELECT id, at, service_id::text, exposure::text, reason, author_organisation_id::text,
        author_role::text, changed_field, proposal_id::text, old_value::text AS old_text,
        new_value::text AS new_text, encode(old_salt, 'hex') AS old_salt,
        encode(new_salt, 'hex') AS new_salt, encode(old_mac, 'hex') AS old_mac,
        encode(new_mac, 'hex') AS new_mac, encode(previous_hash, 'hex') AS previous_hash,
        encode(hash, 'hex') AS hash
      FROM history WHERE id > ${after} ORDER BY id LIMIT ${AT_ONCE}`
  return z.array(rowSchema).parse(rows)
}

function fits(row: Row, previous: string): boolean {
  return (
    row.previous_hash === previous &&
    fitsMac(row.old_text, row.old_salt, row.old_mac) &&
    fitsMac(row.new_text, row.new_salt, row.new_mac) &&
    row.hash === hashOf(row, previous)
  )
}

/** Sealed: value and salt are gone together, and the code alone stays. */
function fitsMac(text: string | null, salt: string | null, mac: string | null): boolean {
  if (text === null) return salt === null
  if (salt === null || mac === null) return false
  return createHmac('sha256', Buffer.from(salt, 'hex')).update(text).digest('hex') === mac
}

function isSealedRow(row: Row): boolean {
  const isGone = (text: string | null, mac: string | null) => text === null && mac !== null
  return isGone(row.old_text, row.old_mac) || isGone(row.new_text, row.new_mac)
}

/** As `history_hash` in the database writes it: a JSON array, with a space after each comma. */
function hashOf(row: Row, previous: string): string {
  const parts = [
    ...[Number(row.id), row.at.toISOString(), row.service_id, row.exposure, row.reason],
    ...[row.author_organisation_id, row.author_role, row.changed_field, row.proposal_id],
    ...[row.old_mac, row.new_mac],
  ]
  const text = `[${parts.map((part) => JSON.stringify(part)).join(', ')}]`
  return createHash('sha256').update(Buffer.from(previous, 'hex')).update(text).digest('hex')
}
