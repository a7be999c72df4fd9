import { expect, type Page, test } from '@playwright/test'
import { findFaults } from '../find-faults'
import { openAs, PHONE } from './open-as'
import { giveListing, type OwnedListing } from './own-listing'
import type { PanelServer, TestPerson } from './panel-server'
import { SEND } from './send-button'
import { withPanelServer } from './with-panel-server'

/* She sees what the public will read while she types it; of a safe house nothing of that is kept. */

test.describe.configure({ mode: 'default' })

const DESK = { width: 1280, height: 800 }
const NUMBER = '[name="channels[0].value"]'

let server: PanelServer
let provider: TestPerson
let moderator: TestPerson
let office: OwnedListing
let house: string

withPanelServer(async (started) => {
  server = started
  provider = await server.addPerson({ role: 'provider', organisation: 'Programa Ficticio' })
  moderator = await server.addPerson({
    ...{ role: 'moderator', isModerating: true, organisation: 'Organización Ejemplo' },
  })
  office = await giveListing(server, provider.organisationId)
  const [row] = await server.query(
    "SELECT id FROM service WHERE exposure = 'CONFIDENTIAL' AND status = 'published' ORDER BY id LIMIT 1",
  )
  house = String(row?.id)
})

const pictureOf = (page: Page) => page.locator('form#ficha [role=img] > [lang]')
const choose = (page: Page, language: string) =>
  page.locator('form#ficha fieldset').getByRole('button', { name: language, exact: true }).click()

async function openForm(page: Page, path = `/panel/fichas/${office.id}`) {
  await page.goto(`${server.url}${path}`)
  await page.locator('main details').evaluateAll((all) => {
    for (const fold of all) fold.setAttribute('open', '')
  })
}

async function speak(page: Page, language: string) {
  await page.goto(`${server.url}/panel`)
  await page.click(`[name=language][value=${language}]`)
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}

test('without script there is no picture, and the button leads to the whole page', async ({
  browser,
}) => {
  const page = await openAs(browser, server, provider)
  await openForm(page)
  await expect(pictureOf(page)).toHaveCount(0)
  await page.fill(NUMBER, '900 000 001')
  await page.click('main [value=preview]')
  await expect(page.locator('main')).toContainText('900 000 001')
  await page.goto(`${server.url}/panel/fichas/${office.id}`)
  await page.click('main [value=discard]')
  await page.context().close()
})

test('what she types is in the picture without a press, in three languages, and she goes on typing', async ({
  browser,
}) => {
  const page = await openAs(browser, server, provider, true)
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  await page.setViewportSize(DESK)
  await openForm(page)
  await page.fill(NUMBER, '')
  await page.type(NUMBER, '900 000 001')
  const scrolled = () => page.evaluate(() => window.scrollY)
  const before = await scrolled()
  await expect(pictureOf(page)).toContainText('900 000 001')
  await expect(page.locator(NUMBER)).toBeFocused()
  expect(await scrolled()).toBe(before)
  await expect(page.getByText('Ya se ve lo último que escribiste.')).toHaveAttribute(
    'role',
    'status',
  )
  for (const [language, lang, words] of [
    ['Aymara', 'ay', 'Kawkhankisa'],
    ['Runasimi', 'qu', 'Maypi'],
    ['Español', 'es', 'Dónde'],
  ] as const) {
    await choose(page, language)
    await expect(pictureOf(page)).toHaveAttribute('lang', lang)
    await expect(pictureOf(page)).toContainText('900 000 001')
    await expect(pictureOf(page)).toContainText(words)
    // The panel around it goes on in her own.
    await expect(page.locator('html')).toHaveAttribute('lang', 'es')
    await expect(page.locator(SEND)).toHaveText('Enviar a revisión')
  }
  await choose(page, 'Aymara')
  await page.fill('[name="points[0].hours.weekly[0].opens"]', '09:15')
  await expect(pictureOf(page)).toContainText('9:15')
  await expect(pictureOf(page)).toHaveAttribute('lang', 'ay')
  // A button draws the page anew: the language that she had chosen stays.
  await page.click('main [value="add:channels"]')
  await page.waitForURL(/editando=1/)
  await expect(pictureOf(page)).toHaveAttribute('lang', 'ay')
  await expect(page.locator(SEND)).toHaveText('Enviar a revisión')
  await page.click('main [value=preview]')
  await page.waitForURL(/vista\/ay$/)
  await page.goto(`${server.url}/panel/fichas/${office.id}`)
  await page.click('main [value=discard]')
  expect(said).toEqual([])
  await page.context().close()
})

test('what she typed before the script came is in the picture when it has come', async ({
  browser,
}) => {
  const page = await openAs(browser, server, provider, true)
  await page.setViewportSize(DESK)
  let bring = () => {}
  const isWanted = new Promise<void>((resolve) => {
    bring = resolve
  })
  await page.route('**/_next/static/**/*.js', async (route) => {
    await isWanted
    await route.continue()
  })
  await page.goto(`${server.url}/panel/fichas/${office.id}`, { waitUntil: 'commit' })
  await page.locator('summary', { hasText: 'Teléfonos' }).click()
  await page.fill(NUMBER, '900 000 005')
  bring()
  await expect(pictureOf(page)).toContainText('900 000 005')
  await page.context().close()
})

test('a panel in Aymara shows the Spanish page, and stays in Aymara', async ({ browser }) => {
  const page = await openAs(browser, server, provider, true)
  await page.setViewportSize(DESK)
  await speak(page, 'ay')
  await openForm(page)
  const send = await page.locator(SEND).textContent()
  await expect(pictureOf(page)).toHaveAttribute('lang', 'ay')
  await choose(page, 'Español')
  await expect(pictureOf(page)).toHaveAttribute('lang', 'es')
  await expect(pictureOf(page)).toContainText('Dónde')
  await page.fill('[name="points[0].directions"]', 'Junto al puente inventado')
  await expect(pictureOf(page)).toContainText('puente inventado')
  await expect(page.locator(SEND)).toHaveText(send ?? '')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ay')
  await page.click('main [value=discard]')
  await page.context().close()
})

test('what is typed wrongly leaves the last good picture, dimmed, and says so', async ({
  browser,
}) => {
  const page = await openAs(browser, server, provider, true)
  await page.setViewportSize(DESK)
  await openForm(page)
  await page.fill(NUMBER, '900 000 003')
  await expect(pictureOf(page)).toContainText('900 000 003')
  await page.fill(NUMBER, '*21*900000001#')
  await expect(page.locator('form#ficha section[aria-label] > p').last()).toContainText(
    'algo por corregir',
  )
  await expect(pictureOf(page)).toContainText('900 000 003')
  await expect(pictureOf(page)).toHaveCSS('opacity', '0.45')
  await page.fill(NUMBER, '900 000 004')
  await expect(pictureOf(page)).toContainText('900 000 004')
  await expect(pictureOf(page)).toHaveCSS('opacity', '1')
  await page.click('main [value=discard]')
  await page.context().close()
})

test('a new office has its picture once enough is said of it', async ({ browser }) => {
  const page = await openAs(browser, server, provider, true)
  await page.setViewportSize(DESK)
  await openForm(page, '/panel/fichas/nueva')
  await expect(pictureOf(page)).toHaveCount(0)
  await page.fill('[name=name]', 'Oficina de Villa Imaginaria')
  await page.selectOption('[name=kind]', 'public_defender')
  await page.selectOption('[name=visibility]', 'PUBLIC')
  await page.locator('[name="facts.free"][value=yes]').check()
  await expect(pictureOf(page)).toContainText(/Oficina de Villa Imaginaria|falta un teléfono/)
  await page.click('main [value=discard]')
  await page.context().close()
})

test('on her phone it is folded above the buttons, leads nowhere, and has no accessibility fault', async ({
  browser,
}) => {
  const page = await openAs(browser, server, provider, true)
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST') asked.push(request.postData() ?? '')
  })
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size)
    await openForm(page)
    if (size === PHONE) {
      await expect(pictureOf(page)).toBeHidden()
      expect(asked).toEqual([])
      await page.getByRole('button', { name: 'Cómo quedaría', exact: true }).click()
    }
    await expect(pictureOf(page)).toBeVisible()
    await expect(pictureOf(page)).toHaveJSProperty('inert', true)
    expect(await findFaults(page)).toEqual([])
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(size.width)
    expect(
      await page
        .locator('h1')
        .filter({ visible: true })
        .evaluateAll((all) => all.filter((one) => !one.closest('[inert]')).length),
    ).toBe(1)
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id))
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  }
  await page.context().close()
})

test('on her phone it stays open after each of the form’s buttons, and shut where she has shut it', async ({
  browser,
}) => {
  const page = await openAs(browser, server, provider, true)
  const toggle = page.getByRole('button', { name: 'Cómo quedaría', exact: true })
  await openForm(page)
  await toggle.click()
  await choose(page, 'Runasimi')
  for (const [button, after] of [
    ['add:channels', /editando=1/],
    ['save', /listo=borrador/],
  ] as const) {
    await page.click(`main [value="${button}"]:not([aria-hidden])`)
    await page.waitForURL(after)
    await expect(toggle).toHaveAttribute('aria-expanded', 'true')
    await expect(pictureOf(page)).toBeVisible()
    await expect(pictureOf(page)).toHaveAttribute('lang', 'qu')
  }
  // A form that is refused, and comes back in its address too.
  await page.locator('main details').evaluateAll((all) => {
    for (const fold of all) fold.setAttribute('open', '')
  })
  await page.fill(NUMBER, '12')
  await page.click(SEND)
  await page.waitForURL(/revisar=1/)
  await page.reload()
  await expect(toggle).toHaveAttribute('aria-expanded', 'true')
  await toggle.click()
  await page.click('main [value=save]:not([aria-hidden])')
  await page.waitForURL(/listo=borrador/)
  await page.reload()
  await expect(toggle).toHaveAttribute('aria-expanded', 'false')
  await expect(pictureOf(page)).toBeHidden()
  await page.click('main [value=discard]')
  // Nothing of it is kept on the device.
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0])
  await page.context().close()
})

test('a safe house has its picture too, and nothing of it is kept', async ({ browser }) => {
  const page = await openAs(browser, server, moderator, true)
  await page.setViewportSize(DESK)
  await openForm(page, `/panel/fichas/${house}`)
  await page.locator('[name="facts.ageMax"]').fill('67')
  await expect(pictureOf(page)).toContainText('67')
  await choose(page, 'Runasimi')
  await expect(pictureOf(page)).toHaveAttribute('lang', 'qu')
  await expect(pictureOf(page)).toContainText('67')
  expect(await server.query('SELECT id FROM draft WHERE service_id = $1', [house])).toEqual([])
  await page.context().close()
})

for (const hasScript of [true, false])
  test(`a safe house’s form that is refused comes back with her answers, ${hasScript ? 'with' : 'without'} script`, async ({
    browser,
  }) => {
    const page = await openAs(browser, server, moderator, hasScript)
    const address = `${server.url}/panel/fichas/${house}`
    await openForm(page, `/panel/fichas/${house}`)
    await page.locator('[name="facts.ageMin"]').fill('60')
    await page.locator('[name="facts.ageMax"]').fill('17')
    await page.locator('[name="facts.pregnant"][value=yes]').check()
    await page.click(SEND)
    const summary = page.locator('#errores')
    await expect(summary).toContainText('La edad mínima es mayor')
    if (hasScript) await expect(summary).toBeInViewport()
    await expect(page.locator('[name="facts.ageMin"]')).toHaveValue('60')
    await expect(page.locator('[name="facts.ageMax"]')).toHaveValue('17')
    await expect(page.locator('[name="facts.pregnant"][value=yes]')).toBeChecked()
    expect(page.url()).toBe(address)
    expect(await server.query('SELECT id FROM draft WHERE service_id = $1', [house])).toEqual([])
    // Her next visit knows nothing of it, and nobody else's ever did.
    await page.goto(address)
    await expect(page.locator('[name="facts.ageMin"]')).not.toHaveValue('60')
    await page.context().close()
  })

test('whoever has to say anew who she is loses no answer about a safe house', async ({
  browser,
}) => {
  const page = await openAs(browser, server, moderator)
  await openForm(page, `/panel/fichas/${house}`)
  await server.query(
    "UPDATE session SET created_at = now() - interval '20 minutes', stepped_up_at = NULL",
  )
  await page.locator('[name="facts.pregnant"][value=yes]').check()
  await page.selectOption('[name=visibility]', 'INTERNAL')
  await page.click(SEND)
  await expect(page.getByRole('alert').first()).toContainText('confirma primero quién eres')
  await expect(page.locator('[name="facts.pregnant"][value=yes]')).toBeChecked()
  await expect(page.locator('[name=visibility]')).toHaveValue('INTERNAL')
  await page.context().close()
})
