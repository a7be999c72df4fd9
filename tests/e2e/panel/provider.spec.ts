import { expect, test } from '@playwright/test'
import { findMailLink } from './mail-link'
import { openAs, PHONE } from './open-as'
import { giveListing, type OwnedListing } from './own-listing'
import type { PanelServer, TestPerson } from './panel-server'
import { SEND } from './send-button'
import { withPanelServer } from './with-panel-server'

/* A worker keeps her office true on a phone; what she types is checked, kept, and nobody else's. */

test.describe.configure({ mode: 'default' })

let server: PanelServer
let provider: TestPerson
let office: OwnedListing

withPanelServer(async (started) => {
  server = started
  provider = await server.addPerson({ role: 'provider', organisation: 'Programa Ficticio' })
  office = await giveListing(server, provider.organisationId)
})

test('a code that forwards calls is refused at its field, and what else was typed is still there', async ({
  browser,
}) => {
  const page = await openAs(browser, server, provider)
  await page.goto(`${server.url}/panel/fichas/${office.id}`)
  await page.locator('summary', { hasText: 'Teléfonos' }).click()
  await page.fill('[name="channels[0].value"]', '*21*900000001#')
  await page.locator('summary', { hasText: 'Dónde está' }).first().click()
  await page.fill('[name="points[0].directions"]', 'Frente a la plaza inventada')
  await page.click(SEND)
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
  const page = await openAs(browser, server, provider, true)
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

test('without script a reminder leads past the sign-in to what expires, and one press says that it is all the same', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  await server.query(
    "UPDATE field_trust SET source_date = '2026-05-01' WHERE service_id = $1 AND field = 'hours'",
    [office.id],
  )
  expect(await server.remindProviders()).toContain('organisations reminded: 1')
  const link = await findMailLink(server, provider.email, 'al-dia')
  expect((await server.readOutbox()).join('\n')).not.toContain(office.name)
  const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(link)
  await page.getByRole('button', { name: 'Ver cuáles son' }).click()
  await page.waitForURL(/\/panel\/entrar\?volver=/)
  await page.fill('[name=email]', provider.email)
  await page.fill('[name=password]', 'no es la contraseña')
  await page.click('main button[type=submit]')
  await expect(page.getByRole('alert').first()).toContainText('no coinciden')
  await page.fill('[name=email]', provider.email)
  await page.fill('[name=password]', provider.password)
  await page.click('main button[type=submit]')
  await page.waitForURL(/\/panel\/al-dia$/)
  await expect(page.locator('main h2')).toHaveText([office.name])

  // Signed in already, and asked by her mail once more: straight there.
  await page.goto(link)
  await page.getByRole('button', { name: 'Ver cuáles son' }).click()
  await page.waitForURL(/\/panel\/al-dia/)
  await page.getByRole('button', { name: 'Todo sigue igual en esta ficha' }).click()
  await expect(page.getByRole('status').first()).toContainText('Confirmaste 1 ficha')
  await page.goto(`${server.url}/panel/al-dia`)
  await expect(page.locator('main')).toContainText('Nada vence pronto')
  await context.close()

  // An address before the sign-in can be made up by whoever sends it to her.
  const other = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await other.goto(
    `${server.url}/panel/entrar?volver=https%3A%2F%2Ftrampa.example%2Fpanel%2Fal-dia`,
  )
  await other.fill('[name=email]', provider.email)
  await other.fill('[name=password]', provider.password)
  await other.click('main button[type=submit]')
  await other.waitForURL(`${server.url}/panel`)
  await other.context().close()
})

test('somebody else’s listing answers as one that does not exist', async ({ browser }) => {
  const [other] = await server.query('SELECT id FROM service WHERE operator_id <> $1 LIMIT 1', [
    provider.organisationId,
  ])
  const page = await openAs(browser, server, provider, true)
  const foreign = await page.goto(`${server.url}/panel/fichas/${other?.id}`)
  const none = await page.goto(`${server.url}/panel/fichas/00000000-0000-4000-8000-000000000000`)
  expect([foreign?.status(), none?.status()]).toEqual([404, 404])
  await page.context().close()
})
