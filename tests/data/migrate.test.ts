import { promises as fs, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withCatalogue } from '@/lib/data/db'
import { migrate } from '@/lib/data/migrate'
import { aServer, query, SERVERS, withClient } from '../postgres'

const FOLDER = 'prisma/migrations'
/** In their order. */
const MIGRATIONS = readdirSync(FOLDER)
  .filter((name) => /^\d{14}_/.test(name))
  .sort()
const LOGIN = 'kuska_test_login'

let folder = ''
beforeAll(async () => {
  folder = await fs.mkdtemp(`${tmpdir()}/kuska-migrations-`)
})
afterAll(() => fs.rm(folder, { recursive: true, force: true }))

/** Our migrations, and perhaps more or others. */
async function aFolder(name: string, change: Readonly<Record<string, string>>): Promise<string> {
  const copy = `${folder}/${name}`
  await fs.rm(copy, { recursive: true, force: true })
  await fs.cp(FOLDER, copy, { recursive: true })
  for (const [migration, sql] of Object.entries(change)) {
    await fs.mkdir(`${copy}/${migration}`, { recursive: true })
    await fs.writeFile(`${copy}/${migration}/migration.sql`, sql)
  }
  return copy
}

const tablesOf = async (url: string) =>
  (
    await query(
      url,
      `SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
    )
  ).rows.map(({ relname }) => relname)

describe.each(SERVERS)('on %s', (name) => {
  const server = aServer(name)

  test('two at once: one applies them all, the other finds nothing to do', async () => {
    const url = await server.empty()
    const applied = await Promise.all([migrate(url), migrate(url)])
    expect(applied.map((names) => names.length).sort()).toEqual([0, MIGRATIONS.length])
    expect(await migrate(url)).toEqual([])
    const { rows } = await query(
      url,
      'SELECT migration_name AS name FROM _prisma_migrations ORDER BY 1',
    )
    expect(rows.map((row) => row.name)).toEqual(applied.flat())
  })

  test('two databases of one server have one pair of roles', async () => {
    const urls = [await server.empty(), await server.empty()]
    await Promise.all(urls.map((url) => migrate(url)))
    for (const url of urls)
      await withClient(url, 'kuska_reader', (client) => client.query('SELECT FROM edition'))
  })

  test('a migration that was changed after it was applied is named', async () => {
    const url = await server.migrated()
    const [first = ''] = (await fs.readdir(FOLDER)).sort()
    const changed = await aFolder('changed', { [first]: 'SELECT 1' })
    await expect(migrate(url, changed)).rejects.toThrow(
      `migration ${first}: got a file that was changed after it was applied`,
    )
  })

  test('a migration that was begun and not finished is named', async () => {
    const url = await server.migrated()
    await query(
      url,
      `UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name LIKE '%_rules'`,
    )
    await expect(migrate(url)).rejects.toThrow(/_rules: got one that was begun and not finished/)
  })

  test('a migration that fails leaves nothing of itself, and says at which one', async () => {
    const url = await server.migrated()
    const before = await tablesOf(url)
    const broken = '20991231000000_broken'
    const sql = 'CREATE TABLE half (id int); INSERT INTO half SELECT 1 / 0;'
    await expect(migrate(url, await aFolder('broken', { [broken]: sql }))).rejects.toMatchObject({
      name: 'Refusal',
      message: `migration ${broken}: got «division by zero» (22012), expected it to apply; nothing of it was kept, and the public side goes on as before`,
    })
    expect(await tablesOf(url)).toEqual(before)
    expect(await migrate(url, await aFolder('broken', {}))).toEqual([])
  })

  test('behind a lock that somebody holds it gives up, and readers go on', async () => {
    const url = await server.migrated()
    const wish = await aFolder('waiting', {
      '20991231000000_wait': 'ALTER TABLE service ADD extra int',
    })
    await withClient(url, 'kuska_app', async (holder) => {
      await holder.query('BEGIN; SELECT FROM service')
      await expect(migrate(url, wish)).rejects.toThrow(/20991231000000_wait.*lock timeout/)
      await withClient(url, 'kuska_app', (reader) => reader.query('SELECT FROM service'))
      await holder.query('ROLLBACK')
    })
    expect(await migrate(url, wish)).toEqual(['20991231000000_wait'])
  })

  test('the program works as kuska_app from its first question, and never as the owner', async () => {
    const url = await server.migrated()
    await withCatalogue(url, async ({ client }) => {
      const asked = await Promise.all(
        Array.from({ length: 4 }, () => client.$queryRaw`SELECT current_user::text AS who`),
      )
      expect(asked.flat()).toEqual(Array(4).fill({ who: 'kuska_app' }))
    })
  })

  test('a new connection writes no question and no refused row into the server’s log', async () => {
    const url = await server.empty()
    await migrate(url)
    const { rows } = await query(
      url,
      `SELECT name, setting FROM pg_settings WHERE name IN ('log_statement',
        'log_min_duration_statement', 'log_min_error_statement', 'log_error_verbosity',
        'log_parameter_max_length_on_error', 'log_min_messages')`,
    )
    expect(Object.fromEntries(rows.map((row) => [row.name, row.setting]))).toEqual({
      log_statement: 'none',
      log_min_duration_statement: '-1',
      log_min_error_statement: 'panic',
      log_error_verbosity: 'terse',
      log_parameter_max_length_on_error: '0',
      log_min_messages: 'log',
    })
  })

  test('a login that owns its database and may make roles is enough', async () => {
    await withLogin(await server.empty(), 'CREATEROLE', async (url) => {
      expect(await migrate(url)).toEqual(MIGRATIONS)
      await withCatalogue(url, async ({ client }) => {
        expect(await client.service.findMany({ select: { id: true } })).toEqual([])
      })
      await withClient(url, 'kuska_reader', (client) => client.query('SELECT FROM edition'))
    })
  })

  test('a login that may not make roles is told what an administrator has to run', async () => {
    const url = await server.migrated()
    await withLogin(await server.empty(), 'NOCREATEROLE', async (poor) => {
      await expect(migrate(poor)).rejects.toMatchObject({
        name: 'Refusal',
        message: expect.stringContaining(`GRANT kuska_app, kuska_reader TO ${LOGIN}`),
      })
      await query(url, `GRANT kuska_app, kuska_reader TO ${LOGIN}`)
      const roles = MIGRATIONS.findIndex((name) => name.endsWith('_roles'))
      expect(await migrate(poor)).toEqual(MIGRATIONS.slice(roles))
    })
  })

  test('a login that may make no table is told so', async () => {
    const url = await server.empty()
    await withLogin(await server.empty(), 'NOCREATEROLE', async (poor) => {
      const stranger = new URL(poor)
      stranger.pathname = new URL(url).pathname
      await expect(migrate(stranger.href)).rejects.toThrow('a login that may not make tables')
    })
  })
})

/** A login that is no superuser and owns this one database. */
async function withLogin(
  url: string,
  power: 'CREATEROLE' | 'NOCREATEROLE',
  work: (url: string) => Promise<void>,
): Promise<void> {
  const database = new URL(url).pathname.slice(1)
  await query(url, `CREATE ROLE ${LOGIN} LOGIN ${power} PASSWORD 'ficticia'`)
  await query(url, `ALTER DATABASE ${database} OWNER TO ${LOGIN}`)
  // Roles that another login has made may only be handed on by an administrator.
  if (power === 'CREATEROLE') await query(url, ADMINISTRATOR)
  const address = new URL(url)
  address.username = LOGIN
  address.password = 'ficticia'
  try {
    await work(address.href)
  } finally {
    const owner = new Client({ connectionString: url })
    await owner.connect()
    await owner.query(`REASSIGN OWNED BY ${LOGIN} TO CURRENT_USER; DROP OWNED BY ${LOGIN}`)
    await owner.query(`DROP ROLE ${LOGIN}`)
    await owner.end()
  }
}

const ADMINISTRATOR = `DO $$ BEGIN
  IF to_regrole('kuska_app') IS NOT NULL THEN
    GRANT kuska_app, kuska_reader TO ${LOGIN} WITH ADMIN OPTION;
  END IF;
END $$`
