import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { KIND_CODES } from '@/lib/domain/kind'
import { type Table, toTable } from '@/lib/import/table'
import { toWorkbook } from '@/lib/import/to-workbook'
import { everywhere } from './everywhere'
import { readNewestEdition } from './newest-edition'
import { openAs } from './open-as'
import type { PanelServer } from './panel-server'
import { expectEverywhere, readPublicWord } from './public-word'
import { signInAs } from './sign-in-as'
import { withPanelServer } from './with-panel-server'

/* A country's workbook with three bad rows writes nothing and names the three; mended, it is published by two keys. */

test.describe.configure({ mode: 'default' })

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

let server: PanelServer
withPanelServer((started) => {
  server = started
})

async function bring(page: Page, table: Table) {
  await page.goto(`${server.url}/panel/importar`)
  const buffer = await toWorkbook(table)
  await page.setInputFiles('[name=file]', { name: 'pais.xlsx', mimeType: XLSX, buffer })
  await page.click('main form button[type=submit]')
  await page.waitForURL(/\/panel\/importar\/[\w-]{36}/)
}

/** Everything that a file must not touch before somebody has said so. */
async function readTables(): Promise<string> {
  const tables = ['proposal', 'service', 'channel', 'location', 'history', 'edition', 'field_trust']
  const sums = tables.map(
    (name) => `(SELECT md5(string_agg(t::text, '' ORDER BY t::text)) FROM ${name} t)`,
  )
  const [row] = await server.query(`SELECT concat_ws(' ', ${sums.join(', ')}) AS state`)
  return String(row?.state)
}

/** The shipped catalogue as a table, and where its women's centres stand in it. */
async function readShipped() {
  const shipped = await toTable(await readFile('prisma/catalogue/listings.csv'))
  if (!shipped) throw new Error('listings.csv: got no table')
  const [header = [], ...rows] = shipped
  const column = (name: string) => header.indexOf(name)
  const isCentre = (row: readonly string[]) =>
    row[column('type')] === 'cem' && row[column('sub_kind')] === 'regular'
  const centres = [...rows.keys()].filter((at) => isCentre(rows[at] ?? []))
  const put = (row: readonly string[], name: string, cell: string) =>
    row.map((before, at) => (at === column(name) ? cell : before))
  return { header, rows, column, centres, put }
}

/** The ministry's directory as it came out again: the rows that come with Kuska name no page of it. */
const NEXT_ISSUE = '2026-11-20'
const NEW_PHONE = '900000066'
const NEW_NAME = 'CEM Villa Imaginaria'
/** The district, as two registers of the State number it. */
const REQUENA = { inei: '160501', reniec: '150401' }
const OFFICIAL_ROWS = 24
const A_PHONE =
  'un número peruano: 9 cifras que empiezan con 9, (0xx) y 6 cifras, (01) y 7, 0800 y 5, o un número corto nacional'
const A_KIND = `un tipo de servicio: ${KIND_CODES.join(', ')}`
const A_DATE = 'la fecha de la fuente: AAAA, AAAA-MM o AAAA-MM-DD'
const LONG_NAME = 'Lugar exacto al que hay que ir\ny cómo se llama la calle (Perú)'
const KEY = 'Poner mi llave a todo el archivo'

test('three bad rows are named and nothing is written; mended, the country’s workbook is one batch that two organisations publish', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const moderates = { role: 'moderator', isModerating: true } as const
  const page = await openAs(
    browser,
    server,
    await server.addPerson({ ...moderates, organisation: 'Organización Ejemplo' }),
  )
  const { header, rows, column, centres, put } = await readShipped()
  const [first = 0, second = 0, third = 0, fourth = 0] = centres
  const bad = rows.map((row, at) => {
    if (at === first) return put(row, 'phone', '*21*900000001#')
    if (at === second) return put(row, 'type', 'nada')
    return at === third ? put(row, 'source_date', 'ayer') : row
  })
  const before = await readTables()
  await bring(page, [header, ...bad])
  await expect(page.locator('h2').first()).toHaveText('3 problemas: no se escribió nada')
  // What is wrong, what it says, and what it should say. A row of no known kind may be a shelter’s.
  const said = [
    [first, 'phone', `dice «*21*900000001#»; se espera ${A_PHONE}`],
    [second, 'type', `dice un valor que no se repite aquí; se espera ${A_KIND}`],
    [third, 'source_date', `dice «ayer»; se espera ${A_DATE}`],
  ] as const
  const lines = page.locator('main ul').first().locator('li')
  const shown = (await lines.allTextContents()).map((line) => line.trim())
  expect(shown).toEqual(said.map(([row, name, text]) => `Fila ${row + 2} · ${name} ${text}`))
  await expect(page.getByRole('button', { name: 'Proponer estos cambios' })).toHaveCount(0)

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Descargar el archivo anotado' }).click(),
  ])
  const annotated = await toTable(await readFile(await file.path()))
  const notes = annotated?.map((row) => row[header.length]) ?? []
  expect(notes[0]).toBe('Qué está mal')
  expect(notes.flatMap((note, at) => (at > 0 && note ? [[at - 1, note]] : []))).toEqual(
    said.map(([row, name, text]) => [row, `${name}: ${text}`]),
  )
  expect(await readTables()).toBe(before)

  const mended = rows.map((row, at) => {
    if (!centres.slice(0, OFFICIAL_ROWS).includes(at)) return row
    const official = put(row, 'source_date', NEXT_ISSUE)
    return at === fourth ? put(official, 'phone', NEW_PHONE) : official
  })
  const found = { id: 'ficticio-nueva', public_id: '', name: NEW_NAME, phone: '900000067' }
  const added = Object.entries(found).reduce(
    (row, [name, cell]) => put(row, name, cell),
    mended[first] ?? [],
  )
  await bring(page, [header, ...mended, added])
  await expect(page.locator('main')).toContainText('1 ficha nueva')
  await expect(page.locator('main')).toContainText(`${OFFICIAL_ROWS} fichas cambian`)
  await page.getByRole('button', { name: 'Proponer estos cambios' }).click()
  await expect(page.getByRole('status').first()).toContainText(`${OFFICIAL_ROWS + 1} propuestas`)
  const batches = await server.query('SELECT DISTINCT batch_id FROM proposal')
  expect(batches).toHaveLength(1)
  await page.goto(`${server.url}/panel/revision`)
  await expect(page.locator('main')).toContainText('Archivos de una fuente oficial')
  await expect(page.getByRole('button', { name: KEY })).toHaveCount(0)

  const publicId = rows[fourth]?.[column('public_id')] ?? ''
  const old = rows[fourth]?.[column('phone')] ?? ''
  const read = () => readPublicWord(server.url, publicId)
  const turnKey = async (organisation: string) => {
    const person = await server.addPerson({ ...moderates, organisation })
    const other = await openAs(browser, server, person)
    await other.goto(`${server.url}/panel/revision`)
    await other.getByRole('button', { name: KEY }).click()
    const told = await other.getByRole('status').first().textContent()
    await other.context().close()
    return told
  }
  // Two of these offices are hers: she hears of the file once.
  const keeper = await server.addPerson({ role: 'provider', organisation: 'Programa Ficticio' })
  const administers = { role: 'administrator', organisation: 'Administración Ejemplo' } as const
  const administrator = await server.addPerson(administers)
  const kept = [second, third].map((at) => rows[at]?.[column('public_id')] ?? '')
  await server.query(
    `INSERT INTO keeping (organisation_id, service_id, begun_by)
       SELECT $1, id, $2 FROM service WHERE public_id = ANY($3)`,
    [keeper.organisationId, administrator.userId, kept],
  )
  const readMails = async () =>
    (await server.readOutbox()).filter((mail) => mail.startsWith(`To: ${keeper.email}\n`))
  expect(await turnKey('Colectivo Imaginario')).toContain(
    `Publicadas: ${OFFICIAL_ROWS - 1}. Esperan otra llave: 2.`,
  )
  await expectEverywhere(read, { page: old, csv: old, device: old }, everywhere(NEW_PHONE))
  expect(await readNewestEdition(server)).not.toContain(NEW_NAME)
  expect(await turnKey('Red Inventada')).toContain('Publicadas: 2. Esperan otra llave: 0.')
  await expectEverywhere(read, everywhere(NEW_PHONE), everywhere(old))
  const [service] = await server.query('SELECT public_id FROM service WHERE name = $1', [NEW_NAME])
  const readNew = () => readPublicWord(server.url, String(service?.public_id))
  await expectEverywhere(readNew, everywhere(NEW_NAME))
  const mails = await readMails()
  expect(mails).toEqual([expect.stringContaining('Subject: Kuska: algo para mirar\n')])
  for (const at of [second, third])
    expect(mails.join()).not.toContain(rows[at]?.[column('name')] ?? NEW_NAME)
  await page.context().close()
})

test('a provider reads which row of her file is not hers, and nothing of it can be proposed', async ({
  browser,
}) => {
  const person = await server.addPerson({ role: 'provider', organisation: 'Oficina Inventada' })
  const page = await openAs(browser, server, person)
  const { header, rows, centres, put } = await readShipped()
  const foreign = put(rows[centres[5] ?? 0] ?? [], 'phone', '900000065')
  const before = await readTables()
  await bring(page, [header, foreign])
  await expect(page.locator('h2').first()).toHaveText(/^1 problema: no se escribió nada$/)
  await expect(page.locator('main ul').first()).toContainText('Fila 2')
  await expect(page.getByRole('button', { name: 'Proponer estos cambios' })).toHaveCount(0)
  expect(await readTables()).toBe(before)
  await page.context().close()
})

test('columns under other names and RENIEC’s codes are put right on the page, without touching the file', async ({
  browser,
}) => {
  const person = await server.addPerson({
    ...{ role: 'moderator', isModerating: true, organisation: 'Colectivo Imaginario' },
  })
  const page = await openAs(browser, server, person)
  const { header, rows, centres, put } = await readShipped()
  const row = rows[centres.find((at) => rows[at]?.[header.indexOf('ubigeo')] === REQUENA.inei) ?? 0]
  if (!row) throw new Error('listings.csv: got no centre in Requena, expected one')
  const foreign = put(put(put(row, 'ubigeo', REQUENA.reniec), 'name', NEW_NAME), 'coverage', '')
  const named = header.map((name) => (name === 'address' ? LONG_NAME : name))
  await bring(page, [
    [...named, 'Horario de atención', 'Observaciones'],
    [...foreign, '1-5 07:00-13:00', 'Nada'],
  ])
  await expect(page.locator('main')).toContainText('address Falta esta columna')
  await page.getByLabel(LONG_NAME.replace('\n', ' ').toLowerCase()).selectOption('address')
  await page.getByRole('button', { name: 'Revisar otra vez' }).click()
  // Nothing is left out in silence.
  await expect(page.locator('main')).toContainText(
    'observaciones No conocemos esta columna; lo que dice no se guarda.',
  )
  await page.getByRole('button', { name: 'Revisar otra vez' }).click()
  await expect(page.locator('main')).toContainText(
    `¿es un código de RENIEC? El del INEI es ${REQUENA.inei}`,
  )
  await page.check('[name=reniec]')
  await page.getByRole('button', { name: 'Revisar otra vez' }).click()
  await expect(page.locator('main')).toContainText('1 ficha cambia')
  await expect(page.locator('main')).not.toContainText('problema')
  await expect(page.getByRole('button', { name: 'Proponer estos cambios' })).toBeVisible()
  await page.context().close()
})

test('what is taken along is a file, and somebody who is not signed in gets none', async ({
  browser,
}) => {
  const context = await browser.newContext()
  const answer = await context.request.get(`${server.url}/panel/exportar/csv`, { maxRedirects: 0 })
  expect([303, 307, 404]).toContain(answer.status())
  const person = await server.addPerson({ role: 'provider', organisation: 'Oficina sin Fichas' })
  const page = await context.newPage()
  await signInAs(page, server.url, person)
  const mine = await page.request.get(`${server.url}/panel/exportar/csv`)
  expect(mine.headers()['content-type']).toContain('text/csv')
  // Hers alone: the organisation has none, so the file is a header.
  expect((await mine.text()).trim().split('\r\n')).toHaveLength(1)
  const workbook = await page.request.get(`${server.url}/panel/exportar/xlsx`)
  expect((await workbook.body()).subarray(0, 2).toString()).toBe('PK')
  await context.close()
})
