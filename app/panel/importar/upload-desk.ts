import type { Preparation } from '@/lib/import/prepare-table'
import type { Table } from '@/lib/import/table'

/** A file that somebody has brought and not yet proposed. In memory only: it may hold a shelter's street. */
export interface Upload extends Preparation {
  readonly userId: string
  readonly organisationId: string
  /** Epoch milliseconds. */
  readonly at: number
  readonly bytes: Uint8Array
  /** Null when it can only be refused. */
  readonly table: Table | null
}

const HOLDER = Symbol.for('kuska.uploads')
const holder = globalThis as {
  [HOLDER]?: { uploads: Map<string, Upload>; days: Map<string, number> }
}

const KEPT_MS = 30 * 60_000
/** Two megabytes each: what the process can spare. */
const MAX_UPLOADS = 20
/** A country's file is mended in a few goes (safety §4.3). */
const MAX_A_DAY = 5

const desk = () => {
  holder[HOLDER] ??= { uploads: new Map(), days: new Map() }
  return holder[HOLDER]
}

/** Keeps a file for half an hour. @returns its ticket, or null when her organisation has had its five. */
export function keepUpload(upload: Upload): string | null {
  const { uploads, days } = desk()
  const day = `${upload.organisationId} ${Math.floor(upload.at / 86_400_000)}`
  const count = days.get(day) ?? 0
  if (count >= MAX_A_DAY) return null
  for (const key of days.keys()) if (key.split(' ')[1] !== day.split(' ')[1]) days.delete(key)
  days.set(day, count + 1)
  for (const [ticket, { at }] of uploads) if (upload.at - at > KEPT_MS) uploads.delete(ticket)
  const oldest = uploads.keys().next().value
  if (uploads.size >= MAX_UPLOADS && oldest !== undefined) uploads.delete(oldest)
  const ticket = crypto.randomUUID()
  uploads.set(ticket, upload)
  return ticket
}

/** The file of a ticket, for whoever brought it and nobody else. */
export function findUpload(ticket: string, userId: string, now: number): Upload | null {
  const found = desk().uploads.get(ticket)
  return found && found.userId === userId && now - found.at <= KEPT_MS ? found : null
}

/** The same file, read in another way. */
export function changeUpload(ticket: string, upload: Upload): void {
  desk().uploads.set(ticket, upload)
}

/** Forgets a file, once it is proposed. */
export function dropUpload(ticket: string): void {
  desk().uploads.delete(ticket)
}
