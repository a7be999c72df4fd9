import { type Browser, expect, type Page, test } from '@playwright/test'
import { giveListing, type OwnedListing } from './own-listing'
import { type PanelServer, startPanelServer, type TestPerson } from './panel-server'
import { signInAs } from './sign-in-as'

/* A wrong number sends her to a stranger: the old one stays until two organisations and a call agree. */

test.describe.configure({ mode: 'default' })

const SEND = 'main button[value=submit]:not([aria-hidden])'
const NEW = '900 000 088'

let server: PanelServer
let provider: TestPerson
let colleague: TestPerson
let one: TestPerson
let two: TestPerson
let office: OwnedListing

test.beforeAll(async () => {
  test.setTimeout(180_000)
  server = await startPanelServer()
  const works = { role: 'provider', organisation: 'Programa Ficticio' } as const
  provider = await server.addPerson(works)
  colleague = await server.addPerson(works)
  const moderates = { role: 'moderator', isModerating: true } as const
  one = await server.addPerson({ ...moderates, organisation: 'Organización Ejemplo' })
  two = await server.addPerson({ ...moderates, organisation: 'Colectivo Imaginario' })
  office = await giveListing(server, provider.organisationId)
})
test.afterAll(async () => {
  await server?.stop()
  await server?.remove()
})

async function openAs(browser: Browser, person: TestPerson): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  await signInAs(page, server.url, person)
  return page
}

const publicPage = async () => (await fetch(`${server.url}/es/s/${office.publicId}`)).text()

test('a new number is on the public page only after two organisations and the call to the old one', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const [channel] = await server.query(
    'SELECT value FROM channel WHERE service_id = $1 ORDER BY position LIMIT 1',
    [office.id],
  )
  const hers = await openAs(browser, provider)
  await hers.goto(`${server.url}/panel/fichas/${office.id}`)
  await hers.locator('summary', { hasText: 'Teléfonos' }).click()
  await hers.fill('[name="channels[0].value"]', NEW)
  await hers.click(SEND)
  await hers.waitForURL(/listo=submitted/)
  const [row] = await server.query("SELECT id FROM proposal WHERE state = 'submitted'")
  const address = `${server.url}/panel/revision/${row?.id}`

  const first = await openAs(browser, one)
  await first.goto(address)
  await first.click('#aprobar button')
  await expect(first.getByRole('status').first()).toContainText('Aún falta')
  expect(await publicPage()).not.toContain(NEW)

  const second = await openAs(browser, two)
  await second.goto(address)
  await second.check('[name=outcome][value=confirmed]')
  // The number that is to be checked would confirm itself.
  await second.fill('[name=number]', NEW)
  await second.click('#aprobar button')
  await expect(second.getByRole('alert').first()).toContainText('no al que hay que comprobar')
  expect(await publicPage()).not.toContain(NEW)
  await second.check('[name=outcome][value=confirmed]')
  await second.fill('[name=number]', String(channel?.value))
  await second.click('#aprobar button')
  await expect(second.getByRole('status').first()).toContainText('Publicado')
  await expect.poll(publicPage, { timeout: 5000 }).toContain(NEW)
  for (const page of [hers, first, second]) await page.context().close()
})

test('of two who edit one listing at once both are read: the later sees a conflict, and nothing is lost', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const [hers, theirs] = [await openAs(browser, provider), await openAs(browser, colleague)]
  const directions = '[name="points[0].directions"]'
  for (const [page, text] of [
    [hers, 'Frente a la plaza inventada'],
    [theirs, 'Detrás del mercado inventado'],
  ] as const) {
    await page.goto(`${server.url}/panel/fichas/${office.id}`)
    await page.locator('summary', { hasText: 'Dónde está' }).first().click()
    await page.fill(directions, text)
  }
  await hers.click(SEND)
  await hers.waitForURL(/listo=submitted/)
  const first = await openAs(browser, one)
  await first.goto(`${server.url}/panel/revision`)
  await first.getByRole('link', { name: office.name }).click()
  const proposal = first.url()
  await first.check('[name=outcome][value=confirmed]')
  await first.fill('[name=number]', '100')
  await first.click('#aprobar button')
  await expect(first.getByRole('status').first()).toContainText('Aún falta')
  // The way to a door is as critical as the door: a second organisation turns its key.
  const second = await openAs(browser, two)
  await second.goto(proposal)
  await second.click('#aprobar button')
  await expect(second.getByRole('status').first()).toContainText('Publicado')

  await theirs.click(SEND)
  await theirs.waitForURL(/listo=stale/)
  await expect(theirs.locator('main')).toContainText('No se perdió nada')
  await theirs.goto(`${server.url}/panel`)
  await theirs.getByRole('link', { name: /Otra persona cambió lo mismo/ }).click()
  await expect(theirs.locator('main')).toContainText('Frente a la plaza inventada')
  await expect(theirs.locator('main')).toContainText('Detrás del mercado inventado')
  for (const page of [hers, theirs, first, second]) await page.context().close()
})

test('a door that is shut until a day says so to readers, and is not said to be open', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const hers = await openAs(browser, provider)
  await hers.goto(`${server.url}/panel/fichas/${office.id}`)
  await hers.locator('summary', { hasText: 'Si funciona' }).click()
  await hers.check('[name="facts.operatingState"][value=suspended]')
  await hers.fill('[name="facts.until"]', '2026-12-24')
  await hers.click(SEND)
  await hers.waitForURL(/listo=submitted/)
  const first = await openAs(browser, one)
  await first.goto(`${server.url}/panel/revision?risk=NORMAL`)
  await first.getByRole('link', { name: office.name }).click()
  await expect(first.locator('main')).toContainText('24 de diciembre de 2026')
  await first.click('#aprobar button')
  await expect(first.getByRole('status').first()).toContainText('Publicado')
  await expect
    .poll(publicPage, { timeout: 5000 })
    .toContain('No atiende por ahora, hasta el 24 de diciembre de 2026')
  await hers.context().close()
  await first.context().close()
})
