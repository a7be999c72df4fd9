import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { inspect } from 'node:util'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { withCatalogue } from '@/lib/data/db'
import { importListings, previewImport } from '@/lib/data/restricted/import-listings'
import { importPlaces } from '@/lib/data/restricted/import-places'
import { PUBLIC_ID } from '@/lib/domain/listing'
import type { ReadListing } from '@/lib/import/checks'
import { type ReadFile, readListings } from '@/lib/import/read-listings'
import { readShippedCatalogue } from '@/lib/run/shipped-catalogue'
import { aServer, dump, query, SERVERS, withClient } from '../postgres'

const NOW = '2026-11-24T15:00:00.000Z'
const wish = { now: NOW, onProgress: () => {} }
const shipped = readShippedCatalogue()
const bytes = readFileSync(shipped.listingsFile)
const text = bytes.toString('utf8')
const real = readListings(bytes, shipped.gazetteer)
const rows: Record<string, string>[] = parse(text, { columns: true })
const fromText = (changed: string) => readListings(Buffer.from(changed), shipped.gazetteer)

/** The first listings of the real file: enough for two steps of an import, and quick. */
const some = (count: number): ReadFile => ({ ...real, listings: real.listings.slice(0, count) })

/** The same file with one listing that no check of ours has seen. */
function withOneBad(file: ReadFile, at: number): ReadFile {
  const listings = file.listings.map((read, index): ReadListing => {
    if (index !== at || read.listing.exposure !== 'OPEN') return read
    return { ...read, listing: { ...read.listing, name: 'CANARIO-2b81 <b>Calle Inventada 12</b>' } }
  })
  return { ...file, listings }
}

async function countRows(url: string): Promise<number> {
  const { rows: tables } = await query(
    url,
    `SELECT oid::regclass AS name FROM pg_class WHERE relkind = 'r'
      AND relnamespace = 'public'::regnamespace
      AND relname NOT IN ('_prisma_migrations', 'place', 'place_alias')`,
  )
  let count = 0
  for (const { name } of tables)
    count += Number((await query(url, `SELECT count(*) AS count FROM ${name}`)).rows[0].count)
  return count
}

describe.each(SERVERS)('on %s', (name) => {
  const server = aServer(name)
  /** Places and nothing else; copied by each test that needs an empty catalogue. */
  let places = ''
  /** The real catalogue; copied by each test that changes it. */
  let filled = ''
  let progress: string[] = []
  beforeAll(async () => {
    places = await server.migrated()
    await withCatalogue(places, (catalogue) =>
      importPlaces(catalogue, shipped.gazetteer.places, shipped.aliases),
    )
    filled = await server.copyOf(places)
    progress = []
    await withCatalogue(filled, (catalogue) =>
      importListings(catalogue, real, {
        now: NOW,
        onProgress: (written, total) => progress.push(`${written} of ${total}`),
      }),
    )
  })

  test('the first import writes all 581 listings, and says how far it is', async () => {
    const { rows: services } = await query(
      filled,
      'SELECT exposure, status, count(*)::int FROM service GROUP BY 1, 2 ORDER BY 1, 2',
    )
    expect(services).toEqual([
      { exposure: 'OPEN', status: 'draft', count: 15 },
      { exposure: 'OPEN', status: 'published', count: 544 },
      { exposure: 'CONFIDENTIAL', status: 'published', count: 22 },
    ])
    expect(progress).toEqual([100, 200, 300, 400, 500, 581].map((count) => `${count} of 581`))
  })

  test('every digit of every phone is the file’s', async () => {
    const { rows: stored } = await query(
      filled,
      `SELECT source_id, string_agg(replace(value, '+51', ''), '' ORDER BY position) AS digits
        FROM service LEFT JOIN channel ON channel.service_id = service.id
          AND channel.kind NOT IN ('url', 'web_chat')
        WHERE service.exposure = 'OPEN' GROUP BY 1`,
    )
    expect(stored).toHaveLength(559)
    const digitsOf = new Map(stored.map(({ source_id, digits }) => [source_id, digits ?? '']))
    for (const { id = '', phone = '', type } of rows) {
      const written = phone.replace(/\(0/g, '').replace(/\D/g, '')
      if (type !== 'hrt') expect(digitsOf.get(id), id).toBe(written)
    }
  })

  test('who brought the first listings stands in the history, field by field', async () => {
    const { rows: reasons } = await query(
      filled,
      `SELECT reason, author_role, count(DISTINCT service_id)::int AS services,
        bool_and(old_value IS NULL) AS is_new FROM history GROUP BY 1, 2`,
    )
    const reason = 'primera importación, por el operador'
    expect(reasons).toEqual([{ reason, author_role: 'operator', services: 581, is_new: true }])
  })

  test('of a shelter nothing is kept but kind, department, source and facts', async () => {
    const { rows: houses } = await query(
      filled,
      `SELECT DISTINCT ON (1) num_nonnulls(name, sub_kind, operator_id, source_id, internal_note,
        source_url) AS trail, kind FROM service WHERE exposure = 'CONFIDENTIAL'`,
    )
    expect(houses).toEqual([{ trail: 0, kind: 'hrt' }])
    const { rows: fields } = await query(
      filled,
      `SELECT array_agg(DISTINCT changed_field ORDER BY changed_field) AS names FROM history
        WHERE exposure = 'CONFIDENTIAL'`,
    )
    expect(fields[0].names).toEqual(['department', 'gates', 'kind', 'trust', 'visibility'])
  })

  test('the same file again changes nothing', async () => {
    const before = await countRows(filled)
    const result = await withCatalogue(filled, (catalogue) => importListings(catalogue, real, wish))
    const { plan, isFirst, count } = result
    expect([isFirst, count, plan.unchangedCount]).toEqual([false, 0, 581])
    expect([plan.added, plan.changed, plan.absent]).toEqual([[], [], []])
    expect(await countRows(filled)).toBe(before)
  })

  test('a dry run shows what would change and writes nothing', async () => {
    const changed = fromText(text.replace('(01) 311-0300', '(01) 311-0301'))
    const before = await dump(filled)
    const { isFirst, plan } = await withCatalogue(filled, (catalogue) =>
      previewImport(catalogue, changed),
    )
    expect(isFirst).toBe(false)
    expect(plan.changed).toMatchObject([
      {
        next: { sourceId: 'defensoria-lima' },
        changes: [{ field: 'channels', new: [{}, { value: '+5113110301' }] }],
      },
    ])
    expect(await dump(filled)).toBe(before)
  })

  test('a second import makes proposals, changes no listing, and repeats none that waits', async () => {
    const url = await server.copyOf(filled)
    const [first = '', ...others] = text.trimEnd().split('\n')
    const fresh = (others.find((line) => line.startsWith('mimp-cem043,')) ?? '')
      .replace('mimp-cem043', 'ficticio-001')
      .replace('5g7ssn', '')
    const changed = fromText(
      `${[first, ...others].join('\n').replace('(01) 311-0300', '(01) 311-0301')}\n${fresh}\n`,
    )
    expect(changed.refused).toEqual([])
    const published = 'SELECT row_to_json(service) AS row FROM service ORDER BY id'
    const before = (await query(url, published)).rows
    const propose = () =>
      withCatalogue(url, (catalogue) => importListings(catalogue, changed, wish))

    expect(await propose()).toMatchObject({ isFirst: false, count: 2 })
    expect((await query(url, published)).rows).toEqual(before)
    const { rows: proposals } = await query(
      url,
      `SELECT origin, risk, state, author_role, base_version, target_id IS NULL AS is_new,
        (SELECT array_agg(c ->> 'field') FROM jsonb_array_elements(changes) c) AS fields
        FROM proposal ORDER BY target_id NULLS FIRST`,
    )
    const shared = {
      origin: 'import',
      risk: 'CRITICAL',
      state: 'submitted',
      author_role: 'operator',
    }
    expect(proposals).toMatchObject([
      { ...shared, is_new: true, base_version: null },
      { ...shared, is_new: false, base_version: 1, fields: ['channels'] },
    ])
    expect(proposals[0].fields).toEqual(expect.arrayContaining(['exposure', 'sourceId', 'name']))
    expect(await propose()).toMatchObject({ count: 0 })
  })

  test.each([0, 99, 120])(
    'a listing that the database refuses, at place %i, leaves nothing',
    async (at) => {
      const url = await server.copyOf(places)
      const failure = await withCatalogue(url, (catalogue) =>
        importListings(catalogue, withOneBad(some(130), at), wish),
      ).catch((error) => error)
      expect(failure).toMatchObject({ name: 'Refusal' })
      expect(String(failure)).toContain('service_text_is_plain')
      expect(inspect(failure, { depth: 9 })).not.toContain('CANARIO')
      expect(await countRows(url)).toBe(0)
      expect(await dump(url)).not.toContain('CANARIO')
    },
  )

  test('a database that goes away in the middle leaves nothing, and the next try all', async () => {
    const url = await server.copyOf(places)
    const cut = () =>
      query(
        url,
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND application_name = 'kuska'`,
      )
    let cutting: Promise<unknown> | null = null
    await withCatalogue(url, async (catalogue) => {
      const onProgress = () => {
        cutting ??= cut()
      }
      await expect(importListings(catalogue, some(500), { now: NOW, onProgress })).rejects.toThrow()
    })
    await cutting
    expect(await countRows(url)).toBe(0)
    const again = await withCatalogue(url, (catalogue) =>
      importListings(catalogue, some(500), wish),
    )
    expect(again.count).toBe(500)
  })

  test('kill -9 in the middle leaves nothing', async () => {
    const url = await server.copyOf(places)
    const words = ['--conditions=react-server', '--import', 'tsx', 'lib/run/catalogue.ts']
    const child = spawn(process.execPath, [...words, 'import', shipped.listingsFile], {
      env: { ...process.env, DATABASE_URL: url },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    child.stdout.on('data', (said) => {
      if (String(said).includes('200 of 581')) child.kill('SIGKILL')
    })
    const signal = await new Promise((resolve) => child.once('exit', (_, name) => resolve(name)))
    expect(signal).toBe('SIGKILL')
    // Its connections may live on for a moment, and hold their locks.
    await query(
      url,
      `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    )
    expect(await countRows(url)).toBe(0)
  })

  test('two first imports at once: one writes, the other finds it written', async () => {
    const url = await server.copyOf(places)
    const once = () => withCatalogue(url, (catalogue) => importListings(catalogue, some(40), wish))
    const results = await Promise.all([once(), once()])
    expect(results.map(({ isFirst, count }) => [isFirst, count]).sort()).toEqual([
      [false, 0],
      [true, 40],
    ])
  })

  test('ids that no file gives are drawn, and none is given a second time', async () => {
    const url = await server.copyOf(places)
    const nameless: ReadFile = {
      ...real,
      listings: some(60).listings.map(({ line, listing: { publicId: _, ...listing } }) => ({
        line,
        listing,
      })),
    }
    await withCatalogue(url, (catalogue) => importListings(catalogue, nameless, wish))
    const { rows: drawn } = await query(url, 'SELECT public_id AS id FROM service')
    expect(new Set(drawn.map(({ id }) => id)).size).toBe(60)
    for (const { id } of drawn) expect(id).toMatch(PUBLIC_ID)

    // The owner empties the catalogue; an old link must still not open another service.
    const emptied = await server.copyOf(places)
    const { publicId = '' } = real.listings[0]?.listing ?? {}
    await withClient(emptied, 'owner', (client) =>
      client.query(`INSERT INTO public_id (id, exposure) VALUES ($1, 'OPEN')`, [publicId]),
    )
    await withCatalogue(emptied, (catalogue) =>
      expect(importListings(catalogue, some(3), wish)).rejects.toThrow(
        `public_id ${publicId}: got an id that was given before`,
      ),
    )
    expect(await countRows(emptied)).toBe(1)
  })

  test('a shelter’s street in any cell is refused, and is in no table', async () => {
    const header = text.slice(0, text.indexOf('\n')).split(',')
    const canary = 'Jirón Canario 4417, frente a la plaza'
    const house = rows.find(({ type }) => type === 'hrt') ?? {}
    const url = await server.copyOf(places)
    for (const column of [
      'address',
      'name',
      'operator',
      'notes',
      'district',
      'phone',
      'source_title',
    ]) {
      const cells = header.map((name) => `"${name === column ? canary : (house[name] ?? '')}"`)
      const file = fromText(`${header.join(',')}\n${cells.join(',')}\n`)
      expect(file.refused.length, column).toBeGreaterThan(0)
      expect(JSON.stringify(file.refused), column).not.toContain('Canario')
      await withCatalogue(url, async (catalogue) => {
        expect(() => importListings(catalogue, file, wish)).toThrow('refusals')
      })
    }
    expect(await countRows(url)).toBe(0)
    expect(await dump(url)).not.toContain('Canario')
  })

  test('places that change are changed, and the second time nothing is', async () => {
    const url = await server.copyOf(places)
    await withCatalogue(url, async (catalogue) => {
      const again = () => importPlaces(catalogue, shipped.gazetteer.places, shipped.aliases)
      expect(await again()).toBe(0)
      const [first, ...others] = shipped.gazetteer.places
      if (!first) throw new Error('no places')
      const renamed = [{ ...first, name: 'Región Imaginaria' }, ...others]
      expect(await importPlaces(catalogue, renamed, shipped.aliases.slice(1))).toBe(2)
      expect(await again()).toBe(2)
    })
  })
})
