import 'server-only'
import { Client } from 'pg'

// Both exist since pg 8; the published types lack them.
declare module 'pg' {
  interface Client {
    ref(): void
    unref(): void
  }
}

/** A published edition as the database holds it; `bytes` are for `parseEdition`. */
export interface EditionRow {
  readonly number: number
  readonly hash: string
  readonly bytes: Uint8Array
}

/** Where editions come from: one connection that asks and listens. */
export interface EditionSource {
  /** The newest edition above a number, leaving out those already found bad; null when there is none. */
  getNewest(above: number, refused: readonly number[]): Promise<EditionRow | null>
  close(): Promise<void>
}

export interface SourceEvents {
  /** Somebody has published. */
  readonly onNews: () => void
  /** The connection is gone; called once. */
  readonly onLost: (error: Error) => void
}

/** A database that accepts and then says nothing must not hold the keeper for ever. */
const CONNECT_TIMEOUT_MS = 5_000
const QUERY_TIMEOUT_MS = 15_000

/**
 * Connects as a role that can read editions and nothing else: the public side has no way to ask for
 * a listing's internal columns, even by mistake.
 * @throws when the database cannot be reached or lacks the role; the message names no password.
 */
export async function connectEditionSource(
  databaseUrl: string,
  { onNews, onLost }: SourceEvents,
): Promise<EditionSource> {
  const client = new Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
    keepAlive: true,
    application_name: 'kuska-keeper',
  })
  let isOpen = false
  const lose = (error: Error) => {
    if (isOpen) onLost(error)
    isOpen = false
  }
  const close = async () => {
    isOpen = false
    await client.end().catch(() => {})
  }
  client.on('error', lose)
  client.on('end', () => lose(new Error('the database closed the connection')))
  client.on('notification', onNews)
  try {
    await client.connect()
    await client.query('SET ROLE kuska_reader')
    await client.query('LISTEN kuska_edition')
  } catch (error) {
    await close()
    throw error
  }
  isOpen = true
  client.unref()
  return {
    async getNewest(above, refused) {
      // Only a question holds the process; a server that is asked to stop need not wait for silence.
      client.ref()
      return getNewest(client, above, refused).finally(() => client.unref())
    },
    close,
  }
}

async function getNewest(
  client: Client,
  above: number,
  refused: readonly number[],
): Promise<EditionRow | null> {
  const { rows } = await client.query<{ number: unknown; hash: unknown; bytes: unknown }>(
    `SELECT number, hash, bytes FROM edition
      WHERE number > $1 AND number <> ALL ($2::bigint[]) ORDER BY number DESC LIMIT 1`,
    [above, refused],
  )
  const [row] = rows
  if (!row) return null
  // bigint columns arrive as text.
  const number = Number(row.number)
  if (!Number.isSafeInteger(number) || !(row.bytes instanceof Uint8Array))
    throw new Error('table edition: got a row of another shape, expected number, hash and bytes')
  return { number, hash: String(row.hash), bytes: row.bytes }
}
