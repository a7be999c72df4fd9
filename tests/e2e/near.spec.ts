import { expect, type Page, test } from '@playwright/test'
import { encodeDirectory } from '@/lib/search/encode-directory'
import { anEntry } from '../an-entry'
import { BASE } from './ask'
import { failOnProblems } from './fail-on-problems'
import { leaveAndComeBack } from './leave-and-come-back'
import { box, chip, near, openPlace, PLACE } from './place-page'

test.use({ viewport: { width: 360, height: 740 } })

const CUSCO = { latitude: -13.517, longitude: -71.978 }
const QUILLABAMBA = { latitude: -12.86, longitude: -72.69 }
const PARIS = { latitude: 48.857, longitude: 2.352 }

const door = (page: Page) => near(page).getByRole('button', { name: 'Cerca de mí' })
const use = (page: Page) => near(page).getByRole('button', { name: 'Usar mi ubicación' })
const found = (page: Page) => near(page).locator('li a[href*="/s/"]')

failOnProblems()

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
    await expect(use(page)).toHaveAccessibleDescription(/no envía ni guarda/)
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
    await box(page).locator('summary').first().click()
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
