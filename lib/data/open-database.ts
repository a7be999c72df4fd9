import 'server-only'
import { Client } from 'pg'
import { openLocalPostgres } from './local-postgres'
import { isPostgresError } from './postgres-error'
import { Refusal } from './refusal'

/** A PostgreSQL that answers. */
export interface Database {
  readonly url: string
  /** Stops the server if it was started here, and does nothing to any other. */
  close(): Promise<void>
}

export interface DatabaseWish {
  /** null: Kuska's own server, in the data folder. */
  readonly databaseUrl: string | null
  /** Absolute. */
  readonly dataFolder: string
  readonly report: (line: string) => void
}

const CONNECT_TIMEOUT_MS = 10_000
const OLDEST_MAJOR = 15

/**
 * Opens the database that the operator chose, or Kuska's own.
 * @throws Refusal in one sentence, without the password, when it is down, too old or not there.
 */
export async function openDatabase({
  databaseUrl,
  dataFolder,
  report,
}: DatabaseWish): Promise<Database> {
  if (databaseUrl === null) return openLocalPostgres({ dataFolder, report })
  requireSupported(await askVersion(databaseUrl))
  return { url: databaseUrl, close: async () => {} }
}

/**
 * @param version as the server writes it, such as `150004`.
 * @throws Refusal for an older one than the catalogue's rules need.
 */
export function requireSupported(version: number): void {
  const major = Math.floor(version / 10_000)
  if (major >= OLDEST_MAJOR) return
  throw new Refusal(
    `DATABASE_URL: got PostgreSQL ${major}, expected ${OLDEST_MAJOR} or newer; upgrade it, or ` +
      'leave DATABASE_URL empty for the one that Kuska brings',
  )
}

async function askVersion(url: string): Promise<number> {
  const where = parseWhere(url)
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: CONNECT_TIMEOUT_MS,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string }>(
      `SELECT current_setting('server_version_num') AS version`,
    )
    return Number(rows[0]?.version)
  } catch (error) {
    throw new Refusal(
      `DATABASE_URL: got no answer from ${where} (${reasonOf(error)}), expected PostgreSQL ` +
        `${OLDEST_MAJOR} or newer; start it or correct the address`,
    )
  } finally {
    await client.end().catch(() => {})
  }
}

/** Host, port and database: what the operator needs to see, and no password. */
function parseWhere(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null
  if (parsed && /^postgres(?:ql)?:$/.test(parsed.protocol))
    return `${parsed.host}${parsed.pathname}`
  throw new Refusal(
    'DATABASE_URL: got something else than an address, expected ' +
      'postgresql://user:password@host:5432/database',
  )
}

function reasonOf(error: unknown): string {
  if (isPostgresError(error)) return error.message
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ')
  if (error instanceof Error && 'code' in error) return String(error.code)
  return error instanceof Error ? error.message : String(error)
}
