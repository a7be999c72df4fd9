import { expect, type Page, test } from '@playwright/test'
import { LOCALES } from '@/lib/domain/locale'
import { encodeDirectory } from '@/lib/search/encode-directory'
import { anEntry } from '../an-entry'
import { BASE } from './ask'
import { findFaults } from './find-faults'

test.use({ viewport: { width: 360, height: 740 } })

const CUSCO = { latitude: -13.517, longitude: -71.978 }
const QUILLABAMBA = { latitude: -12.86, longitude: -72.69 }
const PARIS = { latitude: 48.857, longitude: 2.352 }

const PLACE = '/es/l/0801'
const box = (page: Page) => page.locator('[data-filters]')
const chip = (page: Page, name: string) => box(page).getByRole('button', { name, exact: true })
const status = (page: Page) => box(page).getByRole('status')
const near = (page: Page) => page.locator('[data-near]')
const door = (page: Page) => near(page).getByRole('button', { name: 'Cerca de mí' })
const use = (page: Page) => near(page).getByRole('button', { name: 'Usar mi ubicación' })
const found = (page: Page) => near(page).locator('li a[href*="/s/"]')

/** A page of a place, with what may be asked unfolded. */
async function openPlace(page: Page, address: string, options?: Parameters<Page['goto']>[1]) {
  await page.goto(address, options)
  await box(page).locator('summary').first().click()
}

/** The lists as they stand; what the clock writes into them is left out. */
function readLists(page: Page): Promise<string> {
  return page.locator('main').evaluate((main) => {
    const copy = main.cloneNode(true) as HTMLElement
    for (const part of Array.from(
      copy.querySelectorAll('[data-hours], [data-filters], [data-near]'),
    ))
      part.remove()
    return copy.innerHTML
  })
}

/** Rows in the order they are read, each with what it says of itself. */
const rowsOf = (page: Page) =>
  page
    .locator('main li[data-f] > a:first-of-type')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))

/** She leaves, and somebody presses Back: the browser may show the very page again. */
const leaveAndComeBack = (page: Page) =>
  page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
  })

const problems: string[] = []
test.beforeEach(({ page }) => {
  problems.length = 0
  page.on('console', (message) => problems.push(message.text()))
  page.on('pageerror', (error) => problems.push(error.message))
})
test.afterEach(() => {
  expect(problems).toEqual([])
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the page is whole, and nothing on it asks for a script', async ({ page }) => {
    await page.goto(PLACE)
    await expect(page.locator('main li[data-f]').first()).toBeVisible()
    await expect(box(page)).toBeHidden()
    await expect(near(page)).toBeHidden()
    await expect(page.locator('main button:visible')).toHaveCount(0)
  })
})

test('who asks for something sees first who says yes, then what we do not know, and no one is gone', async ({
  page,
}) => {
  await openPlace(page, PLACE)
  const before = await rowsOf(page)
  await chip(page, 'Día y noche').click()
  const go = page.locator('section', {
    has: page.getByRole('heading', { name: 'Ir', exact: true }),
  })
  const headings = go.locator('div').first().locator('h4')
  await expect(headings.first()).toHaveText('Según el horario general')
  await expect(go.getByText('Según el horario general: día y noche.').first()).toBeVisible()
  await expect(status(page)).toContainText('Según el horario general: ')
  const after = await rowsOf(page)
  expect([...after].sort()).toEqual([...before].sort())
  expect(after).not.toEqual(before)
})

test('who says no is folded, counted, and can be looked at', async ({ page }) => {
  await openPlace(page, PLACE)
  await chip(page, 'Sin denuncia ni policía').click()
  const folded = page.locator('main details > summary', { hasText: /^Dicen que no: \d+$/ }).first()
  await expect(folded).toBeVisible()
  const inside = folded.locator('xpath=..').getByRole('listitem').first()
  await expect(inside).toBeHidden()
  await folded.click()
  await expect(inside).toBeVisible()
  await expect(inside).toContainText('No: sin denuncia ni policía.')
})

test('only those that say yes: what we do not know is folded too, and counted', async ({
  page,
}) => {
  await openPlace(page, PLACE)
  await chip(page, 'Día y noche').click()
  await chip(page, 'Solo los que dicen que sí').click()
  await expect(chip(page, 'Sí, o no sabemos')).toHaveAttribute('aria-pressed', 'false')
  await expect(page.locator('main summary', { hasText: /^No sabemos: \d+$/ }).first()).toBeVisible()
  await expect(page.locator('main h4', { hasText: 'No sabemos: pregunta' })).toHaveCount(0)
})

test('removing what she asked gives back the very page', async ({ page }) => {
  await openPlace(page, '/es/l/08')
  const before = await readLists(page)
  for (const name of ['Abierto ahora', 'Sin denuncia ni policía', 'Solo los que dicen que sí'])
    await chip(page, name).click()
  expect(await readLists(page)).not.toBe(before)
  await chip(page, 'Quitar todos los filtros').click()
  expect(await readLists(page)).toBe(before)
  await expect(status(page)).toHaveText('')
  await expect(box(page).locator('button').first()).toBeFocused()
})

test('pressed twice, a chip is as if it had not been', async ({ page }) => {
  await openPlace(page, '/es/l/08')
  const before = await readLists(page)
  await chip(page, 'Día y noche').click()
  await chip(page, 'Día y noche').click()
  expect(await readLists(page)).toBe(before)
})

test('what answers is unfolded where it lies', async ({ page }) => {
  await openPlace(page, '/es/l/170101')
  const department = page.locator('main details', {
    has: page.getByRole('heading', { name: 'En el departamento de Madre de Dios' }),
  })
  await expect(department).not.toHaveAttribute('open')
  await chip(page, 'Día y noche').click()
  await expect(department).toHaveAttribute('open')
  await chip(page, 'Quitar todos los filtros').click()
  await expect(department).not.toHaveAttribute('open')
})

test('by keyboard alone: the chip keeps the focus and says that it is pressed', async ({
  page,
}) => {
  await openPlace(page, PLACE)
  await chip(page, 'Abierto ahora').focus()
  await page.keyboard.press('Space')
  await expect(chip(page, 'Abierto ahora')).toBeFocused()
  await expect(chip(page, 'Abierto ahora')).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(chip(page, 'Día y noche')).toHaveAttribute('aria-pressed', 'true')
})

test('nothing is asked of anybody, and the address stays, whatever she presses', async ({
  page,
}) => {
  await openPlace(page, PLACE, { waitUntil: 'networkidle' })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const buttons = await box(page).locator('[data-ask]').all()
  for (const button of buttons) await button.evaluate((one: HTMLElement) => one.click())
  await expect(status(page)).not.toHaveText('')
  expect(asked).toEqual([])
  expect(new URL(page.url()).href).toBe(`${BASE.origin}${PLACE}`)
  expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, ''])
})

test('the next person who takes the phone does not see what she asked', async ({ page }) => {
  await openPlace(page, PLACE)
  const before = await readLists(page)
  await chip(page, 'Abierto ahora').click()
  await leaveAndComeBack(page)
  await expect(chip(page, 'Abierto ahora')).toHaveAttribute('aria-pressed', 'false')
  expect(await readLists(page)).toBe(before)
})

test('«abierto ahora» follows the clock while she reads', async ({ page }) => {
  // Two lines of the whole country are replaced by an office of Monday to Friday, 08:00 to 16:00.
  const hours = 'k--u,12345=0800-1600'
  await page.route(`**${PLACE}`, async (route) => {
    const answer = await route.fetch()
    const html = await answer.text()
    const changed = html.replace(/data-f="(\w+\.\w+\.\w+)\.[^"]*"/, `data-f="$1.${hours}"`)
    expect(changed).not.toBe(html)
    await route.fulfill({ response: answer, body: changed })
  })
  // Monday 2 March 2026, 15:59 in Lima, would be before the data's date: the year after is not.
  await page.clock.install({ time: new Date('2027-03-01T15:58:30-05:00') })
  await openPlace(page, PLACE)
  await chip(page, 'Abierto ahora').click()
  const first = page.locator('main li[data-f*="12345=0800-1600"]').first()
  await expect(first).toContainText('Sí: abierto ahora.')
  await page.clock.fastForward('02:00')
  await expect(first).toContainText('No: abierto ahora.')
})

test.describe('where she is', () => {
  test.use({ geolocation: CUSCO, permissions: ['geolocation'] })

  test('is asked for only after it was explained and she pressed again', async ({ page }) => {
    await page.addInitScript(() => {
      const asked = navigator.geolocation.getCurrentPosition
      Object.assign(window, { asked: 0 })
      navigator.geolocation.getCurrentPosition = function (...all) {
        Object.assign(window, { asked: Reflect.get(window, 'asked') + 1 })
        asked.apply(this, all)
      }
    })
    const readings = () => page.evaluate(() => Reflect.get(window, 'asked'))
    await openPlace(page, PLACE)
    await door(page).click()
    await expect(door(page)).toHaveAttribute('aria-expanded', 'true')
    await expect(near(page)).toContainText('Tu navegador puede recordar el permiso.')
    await expect(use(page)).toBeVisible()
    expect(await readings()).toBe(0)
    await use(page).click()
    await expect(found(page)).toHaveCount(20)
    expect(await readings()).toBe(1)
    await expect(near(page).getByRole('listitem').first()).toContainText('km en línea recta')
  })

  test('that is known only roughly gives no distance finer than a kilometre', async ({
    page,
    context,
  }) => {
    await context.setGeolocation({ ...CUSCO, accuracy: 3_000 })
    await openPlace(page, PLACE)
    await door(page).click()
    await use(page).click()
    await expect(found(page)).toHaveCount(20)
    const said = (await near(page).getByRole('listitem').allInnerTexts()).join('\n')
    expect(said).toContain('a 1 km en línea recta')
    expect(said).not.toMatch(/a \d+ m en línea recta|\d,\d km/)

    await page.goto('/es/mapa')
    await page.getByRole('button', { name: 'Cerca de mí' }).click()
    await page.getByRole('button', { name: 'Usar mi ubicación' }).click()
    await expect(page.getByText('Desde donde estás, cerca de Cusco')).toContainText(
      'ubicación aproximada',
    )
  })

  test('is compared with one department, which is named, and the way to others stays', async ({
    page,
  }) => {
    await openPlace(page, PLACE)
    await door(page).click()
    await use(page).click()
    await expect(near(page).getByRole('status')).toHaveText('Lo más cercano a ti en Cusco')
    await expect(found(page)).toHaveCount(20)
    await expect(near(page).getByRole('link', { name: 'Buscar en otra región' })).toBeVisible()
  })

  test('near her «abierto ahora» follows the clock, and the keyboard stays where it stood', async ({
    page,
  }) => {
    const aDoor = (id: string, name: string, hours: string) =>
      anEntry({ id, name, hours, ubigeo: '080101', lat: -13.52, lng: -71.98 })
    const body = encodeDirectory([
      aDoor('office', 'Oficina Imaginaria', 'k--u,12345=0800-1600'),
      aDoor('clinic', 'Centro Imaginario', 'k--u,12345=0800-1630'),
      aDoor('always', 'Guardia Imaginaria', 'ka-u'),
    ])
    await page.route('**/api/fichas/**', (route) => route.fulfill({ body }))
    // A Monday after the data's date.
    await page.clock.install({ time: new Date('2027-03-01T15:55:30-05:00') })
    await openPlace(page, PLACE)
    await door(page).click()
    await use(page).click()
    await expect(found(page)).toHaveCount(3)
    await chip(page, 'Abierto ahora').click()
    const heading = near(page).getByRole('heading')
    await expect(heading).toHaveCount(1)
    await heading.evaluate((one) => one.setAttribute('data-first', ''))
    const spoken = near(page).getByRole('status')
    await spoken.evaluate((one) =>
      new MutationObserver(() => one.setAttribute('data-again', '')).observe(one, {
        ...{ childList: true, characterData: true, subtree: true },
      }),
    )
    const guard = near(page).getByRole('link', { name: 'Guardia Imaginaria' })
    await guard.focus()

    await page.clock.fastForward('01:00')
    await expect(heading).toHaveAttribute('data-first')
    await expect(guard).toBeFocused()

    await page.clock.fastForward('05:00')
    await expect(found(page)).toHaveCount(2)
    await expect(heading).not.toHaveAttribute('data-first')
    await expect(guard).toBeFocused()

    // The door that she stands at closes: no other row is under her press.
    await near(page).getByRole('link', { name: 'Centro Imaginario' }).focus()
    await page.clock.fastForward('30:00')
    await expect(found(page)).toHaveCount(1)
    await expect(use(page)).toBeFocused()
    await expect(spoken).not.toHaveAttribute('data-again')
  })

  test('is told on a page that was opened before the last publication too', async ({ page }) => {
    await openPlace(page, PLACE)
    await page.evaluate(() => {
      const box = document.querySelector<HTMLElement>('[data-source^="/api/fichas/"]')
      if (box?.dataset.source)
        box.dataset.source = box.dataset.source.replace(/\w{64}/, 'f'.repeat(64))
    })
    const led = page.waitForResponse((answer) => answer.status() === 307)
    await door(page).click()
    expect((await led).url()).toContain(`/api/fichas/${'f'.repeat(64)}/08`)
    await use(page).click()
    await expect(found(page)).toHaveCount(20)
  })

  test('is in no request: from two towns the same is asked, byte for byte', async ({ browser }) => {
    const logs: string[][] = []
    for (const geolocation of [CUSCO, QUILLABAMBA]) {
      const context = await browser.newContext({ geolocation, permissions: ['geolocation'] })
      const page = await context.newPage()
      const log: string[] = []
      page.on('request', (request) =>
        log.push([request.method(), request.url(), request.postData() ?? ''].join(' ')),
      )
      await openPlace(page, `${BASE.origin}${PLACE}`, { waitUntil: 'networkidle' })
      await door(page).click()
      await use(page).click()
      await expect(found(page).first()).toBeVisible()
      await page.waitForLoadState('networkidle')
      expect(new URL(page.url()).pathname).toBe(PLACE)
      logs.push(log)
      await context.close()
    }
    expect(logs[0]?.some((line) => /\/api\/fichas\/\w+\/08 /.test(line))).toBe(true)
    expect(logs[1]).toEqual(logs[0])
  })

  test('what she asks sorts what is near her too, and each row says why', async ({ page }) => {
    await openPlace(page, PLACE)
    await door(page).click()
    await use(page).click()
    await expect(found(page)).toHaveCount(20)
    await chip(page, 'Día y noche').click()
    await expect(near(page).getByRole('heading').first()).toHaveText('Según el horario general')
    await expect(near(page).getByRole('listitem').first()).toContainText('día y noche.')
    await chip(page, 'Día y noche').click()
    await expect(near(page).getByRole('heading')).toHaveCount(0)
  })

  test('is forgotten when she leaves', async ({ page }) => {
    await openPlace(page, PLACE)
    await door(page).click()
    await use(page).click()
    await expect(found(page)).toHaveCount(20)
    await leaveAndComeBack(page)
    await expect(found(page)).toHaveCount(0)
    await chip(page, 'Día y noche').click()
    await expect(found(page)).toHaveCount(0)
  })
})

test.describe('abroad', () => {
  test.use({ geolocation: PARIS, permissions: ['geolocation'] })

  test('she is told that she is far, and shown the way to another place', async ({ page }) => {
    await openPlace(page, PLACE)
    await door(page).click()
    await use(page).click()
    await expect(near(page).getByRole('status')).toHaveText(/^Estás lejos de Cusco\./)
    await expect(near(page).getByRole('link', { name: 'Buscar en otra región' })).toHaveAttribute(
      'href',
      '/es/l',
    )
    await expect(found(page)).toHaveCount(0)
  })
})

test.describe('refused', () => {
  test.use({ permissions: [] })

  test('it costs nothing: the lists are there, and so is the way to other places', async ({
    page,
  }) => {
    await openPlace(page, PLACE)
    await door(page).click()
    await use(page).click()
    await expect(near(page).getByRole('status')).toHaveText(/y no hace falta/)
    await expect(near(page).getByRole('link', { name: 'Buscar en otra región' })).toBeVisible()
    await expect(page.locator('main li[data-f]').first()).toBeVisible()
  })
})

test('the entries have no «cerca de mí», and may not ask where she is', async ({ page }) => {
  const answer = await page.goto('/es/n/4/0801')
  await expect(box(page)).toBeVisible()
  await expect(near(page)).toHaveCount(0)
  expect(answer?.headers()['permissions-policy']).toContain('geolocation=()')
})

test('on paper there are no chips, and what says no can be read', async ({ page }) => {
  await openPlace(page, PLACE)
  await chip(page, 'Sin denuncia ni policía').click()
  await page.emulateMedia({ media: 'print' })
  await expect(box(page)).toBeHidden()
  await expect(near(page)).toBeHidden()
  await expect(page.getByText('No: sin denuncia ni policía.').first()).toBeVisible()
})

for (const locale of LOCALES) {
  test(`in ${locale} the sorted page is one that everybody can use, and stays light`, async ({
    page,
  }) => {
    for (const address of ['/l/1501', '/n/2/08']) {
      await openPlace(page, `/${locale}${address}`)
      const asks = box(page).locator('div > [data-ask]:visible')
      for (const ask of (await asks.all()).slice(0, 2)) await ask.click()
      await expect(status(page)).not.toHaveText('')
      const sizes = await box(page)
        .locator('button:visible')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))
      for (const height of sizes) expect(height).toBeGreaterThanOrEqual(48)
      expect(await findFaults(page)).toEqual([])
      const { nodes, most } = await page.evaluate(() => ({
        nodes: document.querySelectorAll('*').length,
        most: Math.max(
          ...Array.from(document.querySelectorAll('li[data-f]')).map(
            (row) => row.querySelectorAll('*').length,
          ),
        ),
      }))
      expect(nodes).toBeLessThanOrEqual(1500)
      expect(most).toBeLessThanOrEqual(10)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        360,
      )
    }
  })
}
