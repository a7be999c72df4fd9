import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { type Table, toTable } from '@/lib/import/table'
import { toWorkbook } from '@/lib/import/to-workbook'
import { type PanelServer, startPanelServer } from './panel-server'
import { signInAs } from './sign-in-as'

/* A country's workbook with three bad rows writes nothing and names the three; mended, it is proposed. */

test.describe.configure({ mode: 'default' })

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

let server: PanelServer
test.beforeAll(async () => {
  test.setTimeout(180_000)
  server = await startPanelServer()
})
test.afterAll(async () => {
  await server?.stop()
  await server?.remove()
})

async function bring(page: Page, table: Table) {
  await page.goto(`${server.url}/panel/importar`)
  const buffer = await toWorkbook(table)
  await page.setInputFiles('[name=file]', { name: 'pais.xlsx', mimeType: XLSX, buffer })
  await page.click('main form button[type=submit]')
  await page.waitForURL(/\/panel\/importar\/[\w-]{36}/)
}

const countProposals = async () => {
  const [row] = await server.query('SELECT count(*)::int AS count FROM proposal')
  return Number(row?.count)
}

test('three bad rows are named and nothing is written; the mended workbook becomes proposals', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const person = await server.addPerson({
    role: 'moderator',
    isModerating: true,
    organisation: 'Organización Ejemplo',
  })
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await signInAs(page, server.url, person)
  const shipped = await toTable(await readFile('prisma/catalogue/listings.csv'))
  if (!shipped) throw new Error('listings.csv: got no table')
  const [header = [], ...rows] = shipped
  const column = (name: string) => header.indexOf(name)
  const isCentre = (row: readonly string[]) => row[column('type')]?.toLowerCase() === 'cem'
  const [first, second, third, fourth] = [...rows.keys()].filter((at) => isCentre(rows[at] ?? []))
  const put = (row: readonly string[], name: string, cell: string) =>
    row.map((old, at) => (at === column(name) ? cell : old))
  const bad = rows.map((row, at) => {
    if (at === first) return put(row, 'phone', '*21*900000001#')
    if (at === second) return put(row, 'type', 'nada')
    return at === third ? put(row, 'source_date', 'ayer') : row
  })
  const before = await countProposals()
  await bring(page, [header, ...bad])
  await expect(page.locator('h2').first()).toContainText('3 problemas')
  await expect(page.locator('main')).toContainText(`Fila ${Number(first) + 2} · phone`)
  await expect(page.locator('main')).toContainText(`Fila ${Number(second) + 2} · type`)
  await expect(page.locator('main')).toContainText(`Fila ${Number(third) + 2} · source_date`)
  await expect(page.getByRole('button', { name: 'Proponer estos cambios' })).toHaveCount(0)
  const annotated = await page.request.get(`${page.url()}/anotado`)
  expect(annotated.headers()['content-disposition']).toContain('attachment')
  expect(await annotated.text()).toContain('Qué está mal')
  expect(await countProposals()).toBe(before)

  const mended = rows.map((row, at) =>
    at === fourth ? put(row, 'name', 'CEM Villa Imaginaria') : row,
  )
  await bring(page, [header, ...mended])
  await expect(page.locator('main')).toContainText('1 ficha cambia')
  await page.getByRole('button', { name: 'Proponer estos cambios' }).click()
  await expect(page.getByRole('status').first()).toContainText('1 propuesta')
  expect(await countProposals()).toBe(before + 1)
  await page.context().close()
})

test('what is taken along is a file, and somebody who is not signed in gets none', async ({
  browser,
}) => {
  const context = await browser.newContext()
  const answer = await context.request.get(`${server.url}/panel/exportar/csv`, { maxRedirects: 0 })
  expect([303, 307, 404]).toContain(answer.status())
  const person = await server.addPerson({ role: 'provider', organisation: 'Programa Ficticio' })
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
