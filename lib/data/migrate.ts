import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { isPostgresError } from './postgres-error'
import { Refusal } from './refusal'

const FOLDER = path.join(import.meta.dirname, '../../prisma/migrations')
/** Prisma's own number, so that ours and `prisma migrate deploy` exclude each other. */
const LOCK = 72_707_369
/** A migration must not keep readers waiting behind a lock that somebody else holds. */
const LOCK_TIMEOUT = '2s'
const TURN_TIMEOUT = '60s'
/** Raised by our own migrations with a sentence for the operator. */
const FOR_THE_OPERATOR = 'KU001'

interface Migration {
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

/**
 * Brings the database to the schema of this code, each migration whole or not at all. Two at once:
 * one applies, the other finds nothing to do.
 * @param folder migrations in Prisma's layout.
 * @returns names of those applied now.
 * @throws Refusal naming the migration that was changed after it was applied, was left unfinished or
 * does not apply.
 */
export async function migrate(url: string, folder: string = FOLDER): Promise<string[]> {
  const migrations = await readMigrations(folder)
  const db = new Client({ connectionString: url, application_name: 'kuska-migrate' })
  db.on('error', () => {})
  await db.connect()
  try {
    await takeTurn(db)
    const done = await findDone(db)
    for (const migration of migrations) requireSame(migration, done)
    const fresh = migrations.filter(({ name }) => !done.has(name))
    for (const migration of fresh) await apply(db, migration)
    return fresh.map(({ name }) => name)
  } finally {
    await db.end()
  }
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await fs.readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await fs.readFile(`${folder}/${name}/migration.sql`, 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

async function takeTurn(db: Client): Promise<void> {
  await db.query(`SET lock_timeout = '${TURN_TIMEOUT}'`)
  try {
    await db.query(`SELECT pg_advisory_lock(${LOCK})`)
  } catch (error) {
    if (!isPostgresError(error) || error.code !== '55P03') throw error
    throw new Refusal(
      `migrations: got a database that another process has been migrating for ${TURN_TIMEOUT}, ` +
        'expected one at a time; wait for it or end it',
    )
  }
  await db.query(`SET lock_timeout = '${LOCK_TIMEOUT}'`)
}

/** Checksum by name; null: begun and never finished. */
async function findDone(db: Client): Promise<ReadonlyMap<string, string | null>> {
  try {
    await db.query(
      `CREATE TABLE IF NOT EXISTS _prisma_migrations (id varchar(36) PRIMARY KEY,
        checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
        logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(),
        applied_steps_count integer NOT NULL DEFAULT 0)`,
    )
  } catch (error) {
    if (!isPostgresError(error) || error.code !== '42501') throw error
    throw new Refusal(
      `migrations: got a login that may not make tables (${error.message}), expected the owner of ` +
        'the database; run ALTER DATABASE … OWNER TO, or put the owner into DATABASE_URL',
    )
  }
  const { rows } = await db.query<{ name: string; checksum: string; is_done: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS is_done
      FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  )
  return new Map(rows.map(({ name, checksum, is_done }) => [name, is_done ? checksum : null]))
}

function requireSame(
  { name, checksum }: Migration,
  done: ReadonlyMap<string, string | null>,
): void {
  const found = done.get(name)
  if (found === undefined || found === checksum) return
  throw new Refusal(
    found === null
      ? `migration ${name}: got one that was begun and not finished, expected it whole; mend the ` +
          'database, then tell it with prisma migrate resolve'
      : `migration ${name}: got a file that was changed after it was applied, expected the file ` +
          'as it was; put it back and write a new migration instead',
  )
}

async function apply(db: Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await db.query('BEGIN')
    await db.query(sql)
    await db.query(
      `INSERT INTO _prisma_migrations
        (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
        VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await db.query('COMMIT')
  } catch (error) {
    if (!isPostgresError(error)) throw error
    await db.query('ROLLBACK')
    if (error.code === FOR_THE_OPERATOR) throw new Refusal(error.message)
    throw new Refusal(
      `migration ${name}: got «${error.message}» (${error.code}), expected it to apply; nothing ` +
        'of it was kept, and the public side goes on as before',
    )
  }
}
