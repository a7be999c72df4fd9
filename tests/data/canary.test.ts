import { spawn } from 'node:child_process'
import { randomBytes, randomInt } from 'node:crypto'
import { promises as fs, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { text as readAll } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type LocalPostgres, openLocalPostgres } from '@/lib/data/local-postgres'
import { UNSET } from '@/lib/run/checks.mjs'
import { findConfidentialColumns } from '../confidential-columns'
import { dumpDatabase } from '../e2e/dump-database'
import { findFilesWith } from '../e2e/exit/find-files-with'
import { withClient } from '../postgres'

/*
 * A ministry's sheet holds the street of a shelter. Somebody brings it in by the operator's own
 * command, and on another day somebody else carries the server away: the street must be in no table,
 * no history, no edition, no line that was printed, no file of the database or the temporary folder.
 * Every cell holds a text that is nowhere else in the world, so that finding it means that it stayed.
 */

const HEADER = readFileSync('prisma/catalogue/listings.csv', 'utf8').split('\n', 1)[0] ?? ''
/** The columns of the shipped file, and one that nobody knows. */
const COLUMNS = [...HEADER.split(','), 'observaciones']

// Each sheet is read by a process of its own.
vi.setConfig({ testTimeout: 120_000 })

type Cells = Readonly<Record<string, string>>

const NOTHING: Cells = Object.fromEntries(COLUMNS.map((column) => [column, '']))
const HOUSE: Cells = {
  ...NOTHING,
  id: 'x-1',
  type: 'HRT',
  department: 'Cusco',
  ubigeo: '08',
  coordinate_precision: 'none',
  source_title: 'Guía Ficticia',
  source_date: '2026-09-10',
}
const OFFICE: Cells = {
  ...HOUSE,
  type: 'CEM',
  name: 'CEM Villa Imaginaria',
  operator: 'Programa Ficticio',
  department: 'Madre de Dios',
  province: 'Tambopata',
  district: 'Tambopata',
  ubigeo: '170101',
  address: 'Calle Inventada 12',
  phone: '900000001',
}

/** Columns that nobody looks at in the row of a house: their cells are left behind. */
const NOT_LOOKED_AT = COLUMNS.filter((column) =>
  /^(?:sub_kind|call_free|phone_visibility|menu|coverage|source_url)$|^(?:hours|languages|channels|gates)_|^languages$/.test(
    column,
  ),
)
/** Looked at, lest an address be in them, and left behind too. */
const NOT_KEPT = ['id', 'name', 'operator', 'notes', 'observaciones']

const someLetters = (count: number) =>
  [...randomBytes(count)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('')
/** What every word about a house begins with in this run: one search finds them all. */
const MARK = `canario${someLetters(8)}`
/** A text that no rule takes for an address. */
const aWord = () => MARK + someLetters(14)
const someDigits = (count: number) => String(randomInt(10 ** (count - 1), 10 ** count))

/** What a cell says, and the part of it that is searched for. */
interface Planted {
  readonly cell: string
  readonly canary: string
}

/** The kind of secret that belongs in a column: a street, a number, a point, a page. */
function aSecret(column: string): Planted {
  const word = aWord()
  if (column === 'phone') return whole(`9${someDigits(8)}`)
  if (column === 'lat') return whole(`-13.${someDigits(9)}`)
  if (column === 'lng') return whole(`-71.${someDigits(9)}`)
  if (column.endsWith('url')) return { cell: `https://${word}.example/casa`, canary: word }
  return { cell: `Jirón ${word} 4417, frente a la plaza`, canary: word }
}
const whole = (cell: string): Planted => ({ cell, canary: cell })

const toLine = (columns: readonly string[], row: Cells) =>
  columns.map((column) => `"${row[column] ?? ''}"`).join(',')
const toCsv = (...rows: readonly Cells[]) =>
  [COLUMNS.join(','), ...rows.map((row) => toLine(COLUMNS, row)), ''].join('\n')

let folder = ''
let database: LocalPostgres
/** Everything that any command has printed. */
let said = ''
/** What may be nowhere: what it stood in, and the text. */
const secrets = new Map<string, string>()

/** @returns the cell */
function plant(where: string, { cell, canary }: Planted): string {
  secrets.set(where, canary)
  return cell
}

beforeAll(async () => {
  folder = await fs.mkdtemp(`${tmpdir()}/kuska-canary-`)
  // The database of a test run by root runs as another user, who must pass through.
  await fs.chmod(folder, 0o755)
  for (const name of ['data', 'temporary', 'sheets']) await fs.mkdir(`${folder}/${name}`)
  database = await openLocalPostgres({ dataFolder: `${folder}/data`, report: () => {} })
})
afterAll(async () => {
  // Absent when it could not be started, which has been said.
  await database?.close()
  await fs.rm(folder, { recursive: true, force: true })
})

/** A house of which every cell but its kind gives something away. */
function aTellingHouse(sheet: string): Cells {
  const cells = COLUMNS.map((column) => [column, plant(`${sheet}, ${column}`, aSecret(column))])
  return { ...Object.fromEntries(cells), type: 'HRT' }
}

/** A house that may come in, with a word in every cell that is not kept. */
function aWordyHouse(sheet: string, cells: Cells = {}): Cells {
  const words = [...NOT_LOOKED_AT, ...NOT_KEPT].map((column) => {
    const word = aWord()
    const cell = column.endsWith('url') ? `https://${word}.example/casa` : word
    return [column, plant(`${sheet}, ${column}`, { cell, canary: word })]
  })
  return { ...HOUSE, ...Object.fromEntries(words), ...cells }
}

/** The operator's `npm run catalogue -- import casas.csv`, a process of its own. */
async function bringIn(sheet: string | Uint8Array, ...flags: string[]) {
  const file = `${folder}/sheets/casas.csv`
  await fs.writeFile(file, sheet)
  const words = ['--conditions=react-server', '--import', 'tsx', 'lib/run/catalogue.ts', 'import']
  const child = spawn(process.execPath, [...words, file, ...flags], {
    env: {
      ...process.env,
      ...UNSET,
      KUSKA_DATA: `${folder}/data`,
      KUSKA_NOW: '2026-11-24T15:00:00.000Z',
      TMPDIR: `${folder}/temporary`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const [out, problems] = await Promise.all([readAll(child.stdout), readAll(child.stderr)])
  said += out + problems
  return { code: await ended, out, problems }
}

/** Where a text is, for whoever reads the terminal and the database. */
function findTraces(tables: ReadonlyMap<string, string>, what: string, text: string): string[] {
  // Bytes are dumped as hexadecimal digits.
  const forms = [text, Buffer.from(text, 'utf8').toString('hex')]
  const isIn = (place: string) => forms.some((form) => place.includes(form))
  const places = [...tables].filter(([, rows]) => isIn(rows)).map(([table]) => table)
  return [...(isIn(said) ? ['printed'] : []), ...places].map((place) => `${what}: ${place}`)
}

/** Files of the data folder, the database's own too, and of the temporary folder. */
function findFiles(texts: readonly string[]): string[] {
  return ['data', 'temporary'].flatMap((name) =>
    findFilesWith(`${folder}/${name}`, texts).map((file) => `${name}/${file}`),
  )
}

/** `table.column` of every column that holds the text. */
async function findColumnsWith(text: string): Promise<string[]> {
  const found = new Set<string>()
  const tables = [...(await dumpDatabase(database.url)).keys()]
  await withClient(database.url, 'owner', async (client) => {
    for (const table of tables) {
      const sql = `SELECT to_jsonb(t) AS row FROM ${table} t`
      const { rows } = await client.query<{ row: Readonly<Record<string, unknown>> }>(sql)
      for (const [column, value] of rows.flatMap(({ row }) => Object.entries(row)))
        if (JSON.stringify(value).includes(text))
          found.add(`${table.replace(/^public\./, '')}.${column}`)
    }
  })
  return [...found].sort()
}

test('a secret in any cell that is read stops the sheet', async () => {
  const rows = COLUMNS.map((column) => ({
    ...HOUSE,
    [column]: plant(`refused, ${column}`, aSecret(column)),
  }))
  const { code, out, problems } = await bringIn(toCsv(...rows))
  expect(code).toBe(1)
  expect(problems).toMatch(/^casas\.csv: got \d+ problems, expected none; nothing was written\n$/)
  const lines = new Set([...out.matchAll(/^casas\.csv:(\d+), column/gm)].map(([, line]) => line))
  // Each row has its secret in one column; the first stands on line 2.
  const passed = COLUMNS.filter((_, at) => !lines.has(String(at + 2)))
  expect(passed).toEqual(NOT_LOOKED_AT)
})

test.each([
  ['without a header', toCsv(aTellingHouse('no header')).replace(/^.*\n/, '')],
  ['with a cell too many', `${toCsv(aTellingHouse('shifted')).trimEnd()},""\n`],
  ['with a quotation mark that never closes', `${toCsv(aTellingHouse('open'))}"`],
  ['with semicolons', toCsv(aTellingHouse('semicolons')).replaceAll(',', ';')],
  ['with a column twice', toCsv(aTellingHouse('twice')).replace('notes', 'address')],
  ['in Latin-1', Buffer.from(toCsv(aTellingHouse('Latin-1')), 'latin1')],
  ['in UTF-16', Buffer.from(`\uFEFF${toCsv(aTellingHouse('UTF-16'))}`, 'utf16le')],
])('a sheet %s is not brought in', async (_, sheet) => {
  expect((await bringIn(sheet)).code).toBe(1)
})

/** What other programs may say of a house, each with a secret in another place. */
function tellingServices(): object[] {
  const street = (where: string) => plant(`HSDS, ${where}`, aSecret('address'))
  const number = (where: string) => plant(`HSDS, ${where}`, aSecret('phone'))
  const said = [
    { description: street('description') },
    { name: street('name') },
    { alert: number('alert') },
    { phones: [{ number: number('phones') }] },
    { service_at_locations: [{ location: { addresses: [{ address_1: street('address') }] } }] },
    { service_at_locations: [{ location: { latitude: plant('HSDS, lat', aSecret('lat')) } }] },
    { additional_urls: [{ url: plant('HSDS, url', aSecret('url')) }] },
    { organization: { name: street('organization') } },
    { attributes: [KIND, { label: street('label') }] },
    { x_extra: { deep: [street('a key that the standard does not know')] } },
  ]
  const area = [{ extent: '08', name: 'Cusco' }]
  return said.map((one) => ({ id: 'x', attributes: [KIND], service_areas: area, ...one }))
}
const KIND = { value: 'yes', taxonomy_term: { code: 'hrt' } }

/** A house on somebody's map, with a secret in each property and in its point. */
function aTellingFeature(): object {
  const cells = COLUMNS.map((column) => [column, plant(`GeoJSON, ${column}`, aSecret(column))])
  const coordinates = ['lng', 'lat'].map((name) =>
    Number(plant(`GeoJSON, point ${name}`, aSecret(name))),
  )
  const properties = { ...Object.fromEntries(cells), type: 'hrt' }
  return { type: 'Feature', geometry: { type: 'Point', coordinates }, properties }
}

test('a house that tells something in HSDS or on a map is not brought in', async () => {
  const services = tellingServices()
  const { code, out } = await bringIn(JSON.stringify(services))
  expect(code).toBe(1)
  for (const at of services.keys()) expect(out).toContain(`«/${at}/`)
  const map = { type: 'FeatureCollection', features: [aTellingFeature()] }
  expect((await bringIn(JSON.stringify(map))).code).toBe(1)
  expect((await bringIn(JSON.stringify(services).slice(0, -1))).code).toBe(1)
})

/** Texts that are kept for moderators alone, by what they are. */
const kept = {
  code: someLetters(20),
  note: someLetters(20),
  newNote: someLetters(20),
  newCode: someLetters(20),
}

test('a sheet of houses that may come in is tried, brought in, and published', async () => {
  const sheet = toCsv(
    aWordyHouse('first'),
    aWordyHouse('first, another house'),
    aWordyHouse('first, a home', { type: 'CAR', department: 'Madre de Dios', ubigeo: '17' }),
    { ...OFFICE, id: kept.code, notes: kept.note },
  )
  expect(await bringIn(sheet, '--dry-run')).toMatchObject({ code: 0, problems: '' })
  const { code, out } = await bringIn(sheet)
  expect(code).toBe(0)
  expect(out).toMatch(/edition 1 published: 3 listings\n$/)
})

test('what changes later waits as a proposal', async () => {
  const sheet = toCsv(
    aWordyHouse('later', { minors: 'yes' }),
    aWordyHouse('later, a new one', { department: 'Puno', ubigeo: '21' }),
    { ...OFFICE, id: kept.code, notes: kept.newNote },
    { ...OFFICE, id: kept.newCode },
  )
  const { code, out } = await bringIn(sheet)
  expect(code).toBe(0)
  expect(out).toMatch(/^4 new proposals for the moderators/m)
})

test('no secret was printed, and none is in a table, a history, a proposal or an edition', async () => {
  expect(secrets.size).toBeGreaterThan(600)
  const tables = await dumpDatabase(database.url)
  expect([...tables.keys()]).toEqual(
    expect.arrayContaining(['public.edition', 'public.history', 'public.proposal']),
  )
  const traces = [...secrets].flatMap(([where, text]) => findTraces(tables, where, text))
  expect(traces).toEqual([])
})

test('what moderators alone may read is only where the schema says so', async () => {
  const schema = readFileSync('prisma/schema.prisma', 'utf8')
  const marked = findConfidentialColumns(schema).map(({ column }) => column)
  const found = await Promise.all(Object.values(kept).map(findColumnsWith))
  expect(found).toEqual([
    ['service.source_id'],
    ['history.new_value', 'proposal.changes', 'service.internal_note'],
    ['proposal.changes'],
    ['proposal.changes'],
  ])
  expect(marked).toEqual(expect.arrayContaining(found.flat()))
})

test('no secret is in a file of the database, or in one that was left behind', async () => {
  await database.close()
  const numbers = [...secrets.values()].filter((text) => !text.startsWith(MARK))
  expect(findFiles([MARK, ...numbers])).toEqual([])
  // What is kept is found, in the database's own files and in no other.
  const files = findFiles([kept.note])
  expect(files.length).toBeGreaterThan(0)
  expect(files.filter((file) => !file.startsWith('data/pg/'))).toEqual([])
})
