import { expect, type Page, test } from '@playwright/test'
import { openAs } from './open-as'
import type { PanelServer, TestPerson } from './panel-server'
import { SEND } from './send-button'
import { withPanelServer } from './with-panel-server'

/* An office that is in no directory: proposed on a phone, public once two organisations and a call say so. */

test.describe.configure({ mode: 'default' })

const NAME = 'Oficina de Prueba de Villa Imaginaria'
const FORM = '/panel/fichas/nueva'

let server: PanelServer
let provider: TestPerson
let one: TestPerson
let two: TestPerson

withPanelServer(async (started) => {
  server = started
  provider = await server.addPerson({ role: 'provider', organisation: 'Programa Ficticio' })
  const moderates = { role: 'moderator', isModerating: true } as const
  one = await server.addPerson({ ...moderates, organisation: 'Organización Ejemplo' })
  two = await server.addPerson({ ...moderates, organisation: 'Colectivo Imaginario' })
})

const open = (page: Page, group: string | RegExp) =>
  page.locator('main summary', { hasText: group }).first().click()

async function fillIn(page: Page) {
  await page.goto(`${server.url}${FORM}`)
  await page.fill('[name=name]', NAME)
  await page.selectOption('[name=kind]', 'public_defender')
  await open(page, 'Teléfonos')
  await page.click('[value="add:channels"]')
  await expect(page.locator('[name=name]')).toHaveValue(NAME)
  await open(page, 'Teléfonos')
  await page.fill('[name="channels[0].value"]', '900 000 077')
  await open(page, 'Quién puede ver')
  await page.selectOption('[name=visibility]', 'PUBLIC')
  await open(page, 'Hasta dónde llega')
}

test('without script her new office is public after two organisations and a call, and not before', async ({
  browser,
}) => {
  test.setTimeout(90_000)
  const hers = await openAs(browser, server, provider)
  await fillIn(hers)
  await hers.click('main [value=preview]')
  await expect(hers.locator('main')).toContainText(NAME)
  await hers.goto(`${server.url}${FORM}`)
  await expect(hers.getByRole('status').first()).toContainText('borrador')
  await hers.click(SEND)
  await expect(hers.getByRole('status').first()).toContainText('Enviada')
  await hers.getByRole('link', { name: NAME }).click()
  const proposal = new URL(hers.url()).pathname
  const isPublic = async () => {
    const [row] = await server.query('SELECT bytes FROM edition ORDER BY number DESC LIMIT 1')
    return Buffer.from(row?.bytes as Uint8Array).includes(NAME)
  }

  const first = await openAs(browser, server, one)
  await first.goto(`${server.url}${proposal}`)
  await first.check('[name=outcome][value=confirmed]')
  await first.fill('[name=number]', '100')
  await first.click('#aprobar button')
  await expect(first.getByRole('status').first()).toContainText('Aún falta')
  expect(await isPublic()).toBe(false)

  const second = await openAs(browser, server, two)
  await second.goto(`${server.url}${proposal}`)
  await second.click('#aprobar button')
  await expect(second.getByRole('status').first()).toContainText('Publicado')
  const [service] = await server.query('SELECT public_id FROM service WHERE name = $1', [NAME])
  const address = `${server.url}/es/s/${service?.public_id}`
  await expect
    .poll(async () => (await fetch(address)).text(), { timeout: 5000 })
    .toContain('900 000 077')
  await hers.goto(`${server.url}/panel`)
  await expect(hers.locator('main li h2', { hasText: NAME })).toHaveCount(1)
  for (const page of [hers, first, second]) await page.context().close()
})

test('what is missing is said at its field, and nothing that she typed is lost', async ({
  browser,
}) => {
  const page = await openAs(browser, server, provider)
  await page.goto(`${server.url}${FORM}`)
  await page.selectOption('[name=kind]', 'health')
  await page.click(SEND)
  await expect(page.getByRole('alert').first()).toContainText('Nombre oficial')
  await expect(page.locator('[name=kind]')).toHaveValue('health')
  await page.click('main [value=discard]')
  await page.goto(`${server.url}${FORM}`)
  await expect(page.locator('[name=kind]')).toHaveValue('')
  await page.context().close()
})

test('a safe house is not proposed here, and what was typed of one is kept nowhere', async ({
  browser,
}) => {
  const page = await openAs(browser, server, provider, true)
  await page.goto(`${server.url}${FORM}`)
  await page.fill('[name=name]', 'CANARIO-casa')
  // As a form that no page draws: she cannot choose the kind, somebody with tools can.
  await page.locator('[name=kind]').evaluate((select: HTMLSelectElement) => {
    select.append(new Option('hrt', 'hrt', true, true))
  })
  await page.click(SEND)
  await page.waitForURL(/revisar=1/)
  const kept = await server.query(
    'SELECT form::text AS text FROM draft UNION ALL SELECT changes::text FROM proposal',
  )
  expect(JSON.stringify(kept)).not.toContain('CANARIO')
  await page.context().close()
})

test('an institution that is not hers is refused, and nobody else’s draft is shown', async ({
  browser,
}) => {
  const page = await openAs(browser, server, provider, true)
  await page.goto(`${server.url}${FORM}`)
  await page.fill('[name=name]', 'Oficina Ajena')
  await page.selectOption('[name=kind]', 'health')
  await page.locator('[name=operator]').evaluate((select: HTMLSelectElement) => {
    select.append(new Option('Guardia', 'Organización Ejemplo', true, true))
  })
  await page.click(SEND)
  await expect(page.getByRole('alert').first()).toContainText('Institución a cargo')
  const other = await openAs(browser, server, one, true)
  await other.goto(`${server.url}${FORM}`)
  await expect(other.locator('[name=name]')).toHaveValue('')
  await page.click('main [value=discard]')
  await page.context().close()
  await other.context().close()
})
