import { promises as fs } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { parseCommand, runCatalogueCommand } from '@/lib/run/catalogue-command'
import { aServer, dump, query, SERVERS } from '../postgres'

/* The operator's `npm run catalogue -- …`, from the words to the exit code. */

const HEADER =
  'id,type,name,operator,department,province,district,ubigeo,address,lat,lng,coordinate_precision,phone,languages,source_title,source_url,source_date'
const OFFICE =
  'ficticio-001,CEM,CEM Villa Imaginaria,Programa Ficticio,Madre de Dios,Tambopata,Tambopata,170101,Calle Inventada 12,,,none,900000001,es|quz,Guía Ficticia,,2026-09-10'
const HOUSE = 'x-1,HRT,,,Cusco,,,08,,,,none,,,Guía Ficticia,,2026-09-10'

const server = aServer(SERVERS[0])
let url = ''
let folder = ''
beforeAll(async () => {
  url = await server.empty()
  folder = await fs.mkdtemp(`${tmpdir()}/kuska-files-`)
})
afterAll(() => fs.rm(folder, { recursive: true, force: true }))

let said = ''
beforeEach(() => {
  said = ''
  const hear = (text: unknown) => {
    said += String(text)
    return true
  }
  vi.stubEnv('DATABASE_URL', url)
  vi.stubEnv('KUSKA_NOW', '2026-11-24T15:00:00.000Z')
  vi.spyOn(process.stdout, 'write').mockImplementation(hear)
  vi.spyOn(process.stderr, 'write').mockImplementation(hear)
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

async function aFile(name: string, ...rows: string[]): Promise<string> {
  await fs.writeFile(`${folder}/${name}`, [HEADER, ...rows, ''].join('\n'))
  return `${folder}/${name}`
}
const run = (...words: string[]) => runCatalogueCommand(words)

test.each([
  [],
  ['import'],
  ['import', '--dry-run'],
  ['import', 'a.csv', 'b.csv'],
  ['import', 'a.csv', '--dry-run', '--dry-run'],
  ['import', '--force', 'a.csv'],
  ['publish', 'now'],
  ['withdraw'],
])('words that are no command give the usage and exit code 2: %j', async (...words) => {
  expect(await run(...words)).toBe(2)
  expect(said).toMatch(/^usage:\n/)
})

test('the dry run may stand before or after the file', () => {
  const command = { name: 'import', file: 'a.csv', isDryRun: true }
  expect(parseCommand(['import', '--dry-run', 'a.csv'])).toEqual(command)
  expect(parseCommand(['import', 'a.csv', '--dry-run'])).toEqual(command)
})

test('a file that is not there is said in one sentence', async () => {
  expect(await run('import', `${folder}/no.csv`)).toBe(1)
  expect(said).toMatch(/no\.csv: got ENOENT, expected a file that can be read\n$/)
})

test('every problem is named with line, column, what was got and expected; nothing is written', async () => {
  const wrong = OFFICE.replace('-001', '-002')
    .replace('170101', '080101')
    .replace('900000001', '12345')
  const file = await aFile('wrong.csv', OFFICE, wrong, HOUSE.replace('none,,', 'none,900000002,'))
  expect(await run('import', file)).toBe(1)
  expect(said).toMatch(/^wrong\.csv:3, column «ubigeo»: got "080101", expected "170101", /m)
  expect(said).toMatch(/^wrong\.csv:3, column «phone»: got "12345", expected a Peruvian number/m)
  expect(said).toMatch(/^wrong\.csv:4, column «phone»: got a value that is not repeated here, /m)
  expect(said).toMatch(/wrong\.csv: got 3 problems, expected none; nothing was written\n$/)
  expect((await query(url, 'SELECT FROM service')).rowCount).toBe(0)
})

test('a dry run, the first import with its edition, and the same again', async () => {
  const file = await aFile('good.csv', OFFICE, HOUSE)
  expect(await run('import', file, '--dry-run')).toBe(0)
  expect(said).toContain('+ ficticio-001: new listing (cem)\n')
  expect(said).toContain('channels: not known → [{"kind":"phone","value":"+51900000001"')
  expect(said).toMatch(
    /\+ hrt-08: new listing \(hrt\)\n {4}department: a value that is not repeated/,
  )
  expect(said).toMatch(/dry run: nothing was written; it would go straight in\n$/)
  expect((await query(url, 'SELECT FROM service')).rowCount).toBe(0)

  said = ''
  expect(await run('import', file)).toBe(0)
  expect(said).toContain('2 of 2 listings\n')
  expect(said).toContain('2 new, 0 changed, 0 unchanged, 0 not in the file\n')
  expect(said).toMatch(/edition 1 published: 2 listings\n$/)
  expect(await dump(url)).toContain('+51900000001')

  said = ''
  expect(await run('import', file)).toBe(0)
  expect(said).toMatch(/0 new, 0 changed, 2 unchanged, 0 not in the file\nnothing changes\n$/)

  said = ''
  const moved = await aFile('moved.csv', OFFICE.replace('900000001', '900000009'))
  expect(await run('import', moved, '--dry-run')).toBe(0)
  expect(said).toContain('channels.0.value: "+51900000001" → "+51900000009"\n')
  expect(said).toContain('- hrt-08: not in the file; it stays as it is\n')
  expect(await run('import', moved)).toBe(0)
  expect(await run('import', moved)).toBe(0)
  expect(said).toMatch(/1 new proposals for the moderators; the catalogue stays as it is\n/)
  expect(said).toMatch(/0 new proposals for the moderators \(1 wait there already\)/)

  said = ''
  expect(await run('publish')).toBe(0)
  expect(said).toBe('edition 1 stays, nothing has changed: 2 listings\n')
})

test('the history is checked and sealed by the operator, and one changed byte is named', async () => {
  expect(await run('verify-history')).toBe(0)
  expect(said).toMatch(/^history: [1-9]\d* rows, 0 of them sealed, all of them as written\n/m)
  const { rows } = await query(
    url,
    "SELECT s.public_id, encode(h.hash, 'hex') AS head FROM history h, service s WHERE s.kind = 'cem' ORDER BY h.id DESC LIMIT 1",
  )
  const [{ public_id: id, head }] = rows
  expect(said).toContain(`history: head ${head};`)

  said = ''
  expect(await run('seal', id, 'channels')).toBe(0)
  expect(said).toMatch(/^1 rows of history sealed; backups and .data\/editions made before, and/m)
  const kept = await query(url, "SELECT new_value FROM history WHERE changed_field = 'channels'")
  expect(kept.rows).toEqual([{ new_value: null }])
  // What it says now stays, and so does the chain.
  expect((await query(url, "SELECT FROM channel WHERE value = '+51900000001'")).rowCount).toBe(1)
  said = ''
  expect(await run('verify-history')).toBe(0)
  expect(said).toContain(' 1 of them sealed, all of them as written\n')

  said = ''
  expect(await run('seal', 'zzzzzz', 'channels')).toBe(1)
  expect(said).toContain('got zzzzzz, expected the id of an open listing')

  await query(
    url,
    `ALTER TABLE history DISABLE TRIGGER history_is_append_only;
    UPDATE history SET reason = 'otra cosa' WHERE id = 2;
    ALTER TABLE history ENABLE ALWAYS TRIGGER history_is_append_only`,
  )
  said = ''
  expect(await run('verify-history')).toBe(1)
  expect(said).toContain('got a row that does not fit, number 2 of ')
})
