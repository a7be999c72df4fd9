import { promises as fs, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { withCatalogue } from '@/lib/data/db'
import { migrate } from '@/lib/data/migrate'
import { importListings } from '@/lib/data/restricted/import-listings'
import { importPlaces } from '@/lib/data/restricted/import-places'
import { readListings } from '@/lib/import/read-listings'
import { readShippedCatalogue } from '@/lib/run/shipped-catalogue'
import { aDataFolder, aServer, dump, query, SERVERS, withClient } from '../postgres'

/*
 * An operator's directory is full when a new version comes to it. What the migrations make of its rows is
 * what the new version writes by itself: nobody's listing is lost, and no field is open to more people.
 */

const FOLDER = 'prisma/migrations'
const NOW = '2026-11-24T15:00:00.000Z'
/** The last migration of the version that is out. */
const OUT = '20261129110300_undo_by_official_number'

/** The schema as it was after one of our migrations. */
async function migrateUpTo(url: string, last: string): Promise<void> {
  const folder = await aDataFolder()
  try {
    for (const name of readdirSync(FOLDER))
      if (name <= last) await fs.cp(`${FOLDER}/${name}`, `${folder}/${name}`, { recursive: true })
    await migrate(url, folder)
  } finally {
    await fs.rm(folder, { recursive: true, force: true })
  }
}

/** Writes one database's rows into an older one: of each table and column, what the older one has. */
async function copyRows(from: string, to: string): Promise<void> {
  const { rows: columns } = await query(
    to,
    `SELECT quote_ident(table_name) AS name, string_agg(quote_ident(column_name), ', ') AS columns
      FROM information_schema.columns JOIN pg_class ON relname = table_name AND relkind = 'r'
      WHERE table_schema = 'public' AND is_generated = 'NEVER' AND table_name <> '_prisma_migrations'
      GROUP BY table_name`,
  )
  const { rows: fields } = await query(
    to,
    'SELECT unnest(enum_range(null::trust_field))::text AS f',
  )
  const known = new Set(fields.map(({ f }) => f))
  await withClient(to, 'owner', async (client) => {
    // Other rules were asked when the rows were written; history chains its own again, in its order.
    await client.query('SET session_replication_role = replica')
    for (const { name, columns: list } of columns) {
      const { rows } = await query(from, `SELECT to_jsonb(t) AS row FROM ${name} t ORDER BY 1`)
      const kept = rows
        .map(({ row }) => row)
        .filter(({ field }) => name !== 'field_visibility' || known.has(field))
      await client.query(`DELETE FROM ${name}`)
      await client.query(
        `INSERT INTO ${name} (${list}) OVERRIDING SYSTEM VALUE
          SELECT ${list} FROM jsonb_populate_recordset(null::${name}, $1)`,
        [JSON.stringify(kept)],
      )
    }
  })
}

/** Every row; of the history, whose chain is salted anew with each copy, only how long it is. */
async function contentOf(url: string): Promise<Set<string>> {
  const { rows } = await query(url, 'SELECT count(*) AS entries FROM history')
  await query(url, 'DELETE FROM _prisma_migrations')
  const [, ...tables] = (await dump(url)).split(/^(?=[a-z_]+$)/m)
  const others = tables.filter((table) => !table.startsWith('history\n'))
  return new Set([`${rows[0]?.entries} entries`, ...others.flatMap((table) => table.split('\n'))])
}

const server = aServer(SERVERS[0])

test('a full directory that is upgraded holds what a new one would', {
  timeout: 120_000,
}, async () => {
  const fresh = await server.migrated()
  const { gazetteer, aliases, listingsFile } = readShippedCatalogue()
  const file = readListings(await fs.readFile(listingsFile), gazetteer)
  await withCatalogue(fresh, async (catalogue) => {
    await importPlaces(catalogue, gazetteer.places, aliases)
    await importListings(catalogue, file, { now: NOW, onProgress: () => {} })
  })
  const upgraded = await server.empty()
  await migrateUpTo(upgraded, OUT)
  await copyRows(fresh, upgraded)
  expect((await migrate(upgraded)).length).toBeGreaterThan(0)
  const [is, ought] = [await contentOf(upgraded), await contentOf(fresh)]
  expect([...is].filter((row) => !ought.has(row))).toEqual([])
  expect([...ought].filter((row) => !is.has(row))).toEqual([])
})
