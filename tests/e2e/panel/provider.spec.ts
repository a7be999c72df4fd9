import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { giveListing, type OwnedListing } from './own-listing'
import { type PanelServer, startPanelServer, type TestPerson } from './panel-server'
import { signInAs } from './sign-in-as'

/* A worker keeps her office true on a phone; somebody else looks before the public sees it. */

test.describe.configure({ mode: 'default' })

const PHONE = { width: 360, height: 740 }
const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

let server: PanelServer
let provider: TestPerson
let moderator: TestPerson
let office: OwnedListing

test.beforeAll(async () => {
  test.setTimeout(180_000)
  server = await startPanelServer()
  provider = await server.addPerson({ role: 'provider', organisation: 'Programa Ficticio' })
  const moderates = { role: 'moderator', isModerating: true } as const
  moderator = await server.addPerson({ ...moderates, organisation: 'Organización Ejemplo' })
  await server.addPerson({ ...moderates, organisation: 'Colectivo Imaginario' })
  office = await giveListing(server, provider.organisationId)
})
test.afterAll(async () => {
  await server?.stop()
  await server?.remove()
})

async function openAs(browser: Browser, person: TestPerson, hasScript = true): Promise<Page> {
  const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: hasScript })
  const page = await context.newPage()
  await signInAs(page, server.url, person)
  return page
}

test('without script, new Saturday hours are on the public page seconds after a moderator’s key', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const hers = await openAs(browser, provider, false)
  await hers.goto(`${server.url}/panel/fichas/${office.id}`)
  await hers.check('[name="points[0].hours.mode"][value=known]')
  await hers.click('[value="add:points[0].hours.weekly"]')
  const row = hers.locator('[name$="].opens"][name^="points[0].hours.weekly"]')
  const last = (await row.count()) - 1
  const name = `points[0].hours.weekly[${last}]`
  for (let at = 0; at < last; at += 1)
    await hers.click('[value="remove:points[0].hours.weekly[0]"]')
  const first = 'points[0].hours.weekly[0]'
  expect(name).toContain('weekly')
  await hers.check(`[name="${first}.days"][value="6"]`)
  await hers.fill(`[name="${first}.opens"]`, '9')
  await hers.fill(`[name="${first}.closes"]`, '12.30')
  await hers.click('main [value=preview]')
  await expect(hers.locator('main')).toContainText('09:00 a 12:30')
  await hers.getByRole('link', { name: 'Runasimi' }).click()
  await expect(hers.locator('main')).toContainText('09:00manta 12:30kama')
  await hers.goto(`${server.url}/panel/fichas/${office.id}`)
  await hers.click('main button[value=submit]:not([aria-hidden])')
  await expect(hers.getByRole('status').first()).toContainText('Enviado')

  const theirs = await openAs(browser, moderator, false)
  await theirs.goto(`${server.url}/panel/revision?risk=NORMAL`)
  await theirs.getByRole('link', { name: office.name }).click()
  await expect(theirs.locator('main')).toContainText('09:00')
  await theirs.click('#aprobar button')
  await expect(theirs.getByRole('status').first()).toContainText('Publicado')
  const since = Date.now()
  await expect
    .poll(async () => (await fetch(`${server.url}/es/s/${office.publicId}`)).text(), {
      intervals: [200],
      timeout: 5000,
    })
    .toContain('09:00 a 12:30')
  expect(Date.now() - since).toBeLessThan(5000)
  await hers.context().close()
  await theirs.context().close()
})

test('a code that forwards calls is refused at its field, and what else was typed is still there', async ({
  browser,
}) => {
  const page = await openAs(browser, provider, false)
  await page.goto(`${server.url}/panel/fichas/${office.id}`)
  await page.locator('summary', { hasText: 'Teléfonos' }).click()
  await page.fill('[name="channels[0].value"]', '*21*900000001#')
  await page.locator('summary', { hasText: 'Dónde está' }).first().click()
  await page.fill('[name="points[0].directions"]', 'Frente a la plaza inventada')
  await page.click('main button[value=submit]:not([aria-hidden])')
  const summary = page.getByRole('alert').first()
  await expect(summary).toContainText('número peruano')
  await summary.getByRole('link').first().click()
  await expect(page.locator('[name="channels[0].value"]')).toHaveValue('*21*900000001#')
  await expect(page.locator('[name="points[0].directions"]')).toHaveValue(
    'Frente a la plaza inventada',
  )
  await page.click('main [value=discard]')
  await page.context().close()
})

test('with script, what she types is kept while she is called away', async ({ browser }) => {
  const page = await openAs(browser, provider)
  await page.goto(`${server.url}/panel/fichas/${office.id}`)
  await page.locator('summary', { hasText: 'Dónde está' }).first().click()
  await page.fill('[name="points[0].directions"]', 'Junto al puente inventado')
  await expect(page.getByRole('status').last()).toHaveText('Borrador guardado.')
  await page.reload()
  await expect(page.getByRole('status').first()).toContainText('borrador')
  await expect(page.locator('[name="points[0].directions"]')).toHaveValue(
    'Junto al puente inventado',
  )
  await page.click('main [value=discard]')
  await expect(page.locator('[name="points[0].directions"]')).not.toHaveValue(/puente/)
  await page.context().close()
})

/** Another telephone, which waits for a call: the address of its proposal. */
async function propose(browser: Browser): Promise<string> {
  const page = await openAs(browser, provider, false)
  await page.goto(`${server.url}/panel/fichas/${office.id}`)
  await page.locator('summary', { hasText: 'Teléfonos' }).click()
  await page.fill('[name="channels[0].value"]', '900 000 001')
  await page.click('main button[value=submit]:not([aria-hidden])')
  await page.waitForURL(/listo=submitted/)
  await page.context().close()
  const [row] = await server.query("SELECT id FROM proposal WHERE state = 'submitted'")
  return `/panel/revision/${row?.id}`
}

/** All of them, also those within: whoever reads opens any. */
async function openFolds(page: Page) {
  const folds = page.locator('main details')
  await folds.evaluateAll((all) => {
    for (const fold of all) fold.setAttribute('open', '')
  })
  await expect(page.locator('main details:not([open])')).toHaveCount(0)
}

test('every page of hers and theirs fits a phone of 360 pixels and has no accessibility fault', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const own = [
    '/panel',
    `/panel/fichas/${office.id}`,
    `/panel/fichas/${office.id}/vista/qu`,
    `/panel/fichas/${office.id}/historial`,
    `/panel/fichas/${office.id}/retirar`,
    '/panel/vencimientos',
    '/panel/avisos',
    '/panel/importar',
    '/panel/cuenta',
    '/panel/cuenta/codigo',
  ]
  const proposed = await propose(browser)
  const review = [
    ...['/panel/revision', proposed, '/panel/vencimientos', '/panel/avisos'],
    ...['/panel/importar', '/panel/cuenta', '/panel/cuenta/recuperacion'],
  ]
  for (const [person, paths] of [
    [provider, own],
    [moderator, review],
  ] as const) {
    const page = await openAs(browser, person)
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    for (const path of paths) {
      const answer = await page.goto(`${server.url}${path}`)
      expect([answer?.status(), new URL(page.url()).pathname]).toEqual([200, path])
      await openFolds(page)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(wide, path).toBeLessThanOrEqual(PHONE.width)
      const axe = new AxeBuilder({ page }).setLegacyMode().withTags(WCAG_22_AA)
      const { violations } = await axe.analyze()
      expect(violations.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.html}`)).toEqual([])
    }
    expect(said).toEqual([])
    await page.context().close()
  }
})

test('«Retirar ya» makes the public page answer like one that never was', async ({ browser }) => {
  const mine = await giveListing(server, provider.organisationId, 3)
  const page = await openAs(browser, provider, false)
  const address = `${server.url}/es/s/${mine.publicId}`
  expect((await fetch(address)).status).toBe(200)
  await page.goto(`${server.url}/panel/fichas/${mine.id}/retirar`)
  await page.click('main form button[type=submit]')
  await expect(page.getByRole('status').first()).toContainText('Retirado')
  await expect.poll(async () => (await fetch(address)).status, { timeout: 5000 }).toBe(404)
  const unknown = await fetch(`${server.url}/es/s/zzzzzz`)
  expect(await (await fetch(address)).text()).toBe(await unknown.text())
  await page.context().close()
})

test('somebody else’s listing answers as one that does not exist', async ({ browser }) => {
  const [other] = await server.query('SELECT id FROM service WHERE operator_id <> $1 LIMIT 1', [
    provider.organisationId,
  ])
  const page = await openAs(browser, provider)
  const foreign = await page.goto(`${server.url}/panel/fichas/${other?.id}`)
  const none = await page.goto(`${server.url}/panel/fichas/00000000-0000-4000-8000-000000000000`)
  expect([foreign?.status(), none?.status()]).toEqual([404, 404])
  await page.context().close()
})
