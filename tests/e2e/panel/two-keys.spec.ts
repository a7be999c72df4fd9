import { expect, type Page, test } from '@playwright/test'
import { enterAs } from './enter-as'
import { everywhere } from './everywhere'
import { readNewestEdition } from './newest-edition'
import { giveListing, type OwnedListing } from './own-listing'
import type { PanelServer, PersonWish } from './panel-server'
import { expectEverywhere, readPublicWord } from './public-word'
import { SEND } from './send-button'
import { withPanelServer } from './with-panel-server'

/* A wrong number sends her to a stranger: the old one stays until two organisations and a call agree. */

test.describe.configure({ mode: 'default' })

const NEW = '900 000 088'
const DIGITS = '900000088'

let server: PanelServer
// Each signs in once: a code opens one thing, and the next one comes half a minute later.
let hers: Page
let theirs: Page
let first: Page
let second: Page
let office: OwnedListing

withPanelServer(async (started, browser) => {
  server = started
  const enter = (wish: PersonWish) => enterAs(browser, server, wish, true)
  const works = { role: 'provider', organisation: 'Programa Ficticio' } as const
  const moderates = { role: 'moderator', isModerating: true } as const
  const [provider, colleague, one, two] = await Promise.all([
    enter(works),
    enter(works),
    enter({ ...moderates, organisation: 'Organización Ejemplo' }),
    enter({ ...moderates, organisation: 'Colectivo Imaginario' }),
  ])
  hers = provider.page
  theirs = colleague.page
  first = one.page
  second = two.page
  office = await giveListing(server, provider.person.organisationId)
})

const read = () => readPublicWord(server.url, office.publicId)

test('a new number stands nowhere until two organisations have turned their keys and one has called', async () => {
  test.setTimeout(120_000)
  const [channel] = await server.query(
    'SELECT value FROM channel WHERE service_id = $1 ORDER BY position LIMIT 1',
    [office.id],
  )
  const old = String(channel?.value)
  const expectOld = async () => {
    expect(await readNewestEdition(server)).not.toContain(DIGITS)
    await expectEverywhere(read, everywhere(old.replace('+51', '')), everywhere(DIGITS))
  }
  await hers.goto(`${server.url}/panel/fichas/${office.id}`)
  await hers.locator('summary', { hasText: 'Teléfonos' }).click()
  await hers.fill('[name="channels[0].value"]', NEW)
  await hers.click(SEND)
  await hers.waitForURL(/listo=submitted/)
  const [row] = await server.query("SELECT id FROM proposal WHERE state = 'submitted'")
  const address = `${server.url}/panel/revision/${row?.id}`
  await expectOld()

  for (const page of [first, second]) {
    await page.goto(address)
    await page.click('#aprobar button')
    await expect(page.getByRole('status').first()).toContainText('Aún falta')
    await expectOld()
  }

  // Both keys are turned: what is missing is the call, and whoever turned one may make it.
  const page = second
  await page.goto(address)
  await expect(page.locator('#aprobar h3')).toHaveText('Falta la llamada')
  await page.check('[name=outcome][value=confirmed]')
  // The number that is to be checked would confirm itself.
  await page.fill('[name=number]', NEW)
  await page.click('#aprobar button')
  await expect(page.getByRole('alert').first()).toContainText('no al que hay que comprobar')
  await page.check('[name=outcome][value=no_answer]')
  await page.fill('[name=number]', old)
  await page.click('#aprobar button')
  await expect(page.getByRole('status').first()).toContainText('Aún falta')
  await expectOld()
  await page.check('[name=outcome][value=confirmed]')
  await page.fill('[name=number]', old)
  await page.click('#aprobar button')
  await expect(page.getByRole('status').first()).toContainText('Publicado')
  await expectEverywhere(read, everywhere(DIGITS), everywhere(old.replace('+51', '')))
})

test('of two who edit one listing at once both are read: the later sees a conflict, and nothing is lost', async () => {
  test.setTimeout(120_000)
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
  await first.goto(`${server.url}/panel/revision`)
  await first.getByRole('link', { name: office.name }).click()
  const proposal = first.url()
  await first.check('[name=outcome][value=confirmed]')
  await first.fill('[name=number]', '100')
  await first.click('#aprobar button')
  await expect(first.getByRole('status').first()).toContainText('Aún falta')
  // The way to a door is as critical as the door: a second organisation turns its key.
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
  await first.goto(`${server.url}/panel/revision?state=stale`)
  await expect(first.locator('#cola')).toContainText('compara los tres')
  await first.getByRole('link', { name: office.name }).click()
  for (const text of ['Frente a la plaza inventada', 'Detrás del mercado inventado'])
    await expect(first.locator('main')).toContainText(text)
  await expect(first.locator('#aprobar')).toHaveCount(0)
})

test('day and night, and where a team that travels will be, wait for both keys and a call too', async () => {
  test.setTimeout(120_000)
  const hours = 'points[0].hours'
  await hers.goto(`${server.url}/panel/fichas/${office.id}`)
  await hers.check(`[name="${hours}.mode"][value=always]`)
  await hers.click(`[value="add:${hours}.visits"]`)
  const visit = `${hours}.visits[0]`
  await hers.fill(`[name="${visit}.date"]`, '2026-12-05')
  await hers.fill(`[name="${visit}.place"]`, 'Local comunal inventado')
  await hers.selectOption(`[name="${visit}.department"]`, '17')
  await hers.locator(`fieldset:has([name="${visit}.date"]) [value=places]`).first().click()
  await hers.selectOption(`[name="${visit}.ubigeo"]`, '170101')
  await hers.fill(`[name="${visit}.from"]`, '9:00')
  await hers.fill(`[name="${visit}.to"]`, '13:00')
  await hers.click(SEND)
  await hers.waitForURL(/listo=submitted/)
  const [row] = await server.query("SELECT id FROM proposal WHERE state = 'submitted'")
  const address = `${server.url}/panel/revision/${row?.id}`
  await first.goto(address)
  await first.check('[name=outcome][value=confirmed]')
  await first.fill('[name=number]', '100')
  await first.click('#aprobar button')
  await expect(first.getByRole('status').first()).toContainText('Aún falta')
  expect((await read()).csv).not.toContain('24/7')
  await second.goto(address)
  await second.click('#aprobar button')
  await expect(second.getByRole('status').first()).toContainText('Publicado')
  await expectEverywhere(read, {
    page: '5 de diciembre de 2026: Local comunal inventado, 09:00 a 13:00',
    hsds: 'Local comunal inventado',
    csv: '24/7',
    device: 'ka-',
    widget: '24 horas, todos los días',
  })
})

test('a door that is shut until a day says so to readers, and is not said to be open', async () => {
  test.setTimeout(120_000)
  await hers.goto(`${server.url}/panel/fichas/${office.id}`)
  await hers.locator('summary', { hasText: 'Si funciona' }).click()
  await hers.check('[name="facts.operatingState"][value=suspended]')
  await hers.fill('[name="facts.until"]', '2026-12-24')
  await hers.click(SEND)
  await hers.waitForURL(/listo=submitted/)
  await first.goto(`${server.url}/panel/revision?risk=NORMAL`)
  await first.getByRole('link', { name: office.name }).click()
  await expect(first.locator('main')).toContainText('24 de diciembre de 2026')
  await first.click('#aprobar button')
  await expect(first.getByRole('status').first()).toContainText('Publicado')
  await expect
    .poll(async () => (await read()).page, { timeout: 5000 })
    .toContain('No atiende por ahora, hasta el 24 de diciembre de 2026')
})

test('of exactly two that moderate, one reads before she sends and afterwards that hers can gather no two keys', async () => {
  test.setTimeout(120_000)
  const before = /Hacen falta las llaves de dos organizaciones que no sean la tuya/
  for (const path of [`/panel/fichas/${office.id}`, '/panel/fichas/nueva', '/panel/importar']) {
    await first.goto(`${server.url}${path}`)
    await expect(first.locator('main')).toContainText(before)
    await hers.goto(`${server.url}${path}`)
    await expect(hers.locator('main')).not.toContainText(before)
  }
  await first.goto(`${server.url}/panel/fichas/${office.id}`)
  await first.locator('summary', { hasText: 'Quién puede ver los datos' }).click()
  await first.selectOption('[name=visibility]', 'CONTACT_ONLY')
  await first.click(SEND)
  await first.waitForURL(/listo=submitted/)
  const [row] = await server.query(
    "SELECT id FROM proposal WHERE state = 'submitted' AND origin = 'moderator'",
  )
  for (const page of [first, second]) {
    await page.goto(`${server.url}/panel/revision/${row?.id}`)
    await expect(page.getByRole('alert').first()).toContainText('no puede reunir dos llaves')
    await expect(page.getByRole('alert').first()).toContainText('o si lo propone quien atiende')
  }
})
