import { type BrowserContext, expect, test } from '@playwright/test'
import { LOCALES } from '@/lib/domain/locale'
import { FIRST_NUMBERS } from '@/lib/domain/national-numbers'
import { BASE } from './ask'
import { listen } from './listen'
import { chip, field, grantLocation, map, openMap, rows, wayOut } from './map-page'

const MINUTES = 60_000
const MALDONADO = { latitude: -12.593, longitude: -69.189 }
const CUSCO = { latitude: -13.517, longitude: -71.979 }

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  for (const locale of LOCALES)
    test(`the map in ${locale} is 25 links on a drawing and 25 in a list, the numbers and the way out`, async ({
      page,
    }) => {
      await page.goto(`/${locale}/mapa`)
      await expect(page.locator('nav svg a')).toHaveCount(25)
      await expect(page.locator(`main nav li a[href^="/${locale}/l/"]`)).toHaveCount(25)
      for (const { number } of FIRST_NUMBERS)
        await expect(page.locator(`main a[href="tel:${number}"]`)).toBeVisible()
      await expect(wayOut(page)).toBeVisible()
      await expect(page.locator('main :is(input, select, canvas)')).toHaveCount(0)
      await expect(page.locator('main [role="status"]')).toHaveText('')
      await page.locator('nav svg a[href$="/l/17"] path').click()
      await expect(page).toHaveURL(new RegExp(`/${locale}/l/17$`))
    })
})

test('her location is used only after she has read what it means and pressed again', async ({
  page,
  context,
}) => {
  await grantLocation(context)
  await openMap(page)
  await expect(page.getByText(/^Tu navegador puede recordar el permiso/)).toHaveCount(0)
  await chip(page, 'Cerca de mí').click()
  await expect(page.getByText(/^Tu navegador puede recordar el permiso/)).toBeVisible()
  await expect(page.getByText(/^Desde donde estás/)).toHaveCount(0)
  await chip(page, 'Usar mi ubicación').click()
  await expect(page.getByText('Desde donde estás, cerca de Puerto Maldonado')).toBeVisible()
})

test('a refusal costs her nothing', async ({ page, context }) => {
  await context.clearPermissions()
  await openMap(page)
  const before = await rows(page).count()
  await chip(page, 'Cerca de mí').click()
  await chip(page, 'Usar mi ubicación').click()
  await expect(page.getByText(/^No tenemos tu ubicación, y no hace falta\./)).toBeVisible()
  expect(await rows(page).count()).toBe(before)
})

interface Visit {
  readonly typed: string
  readonly region: string
  readonly filters: readonly string[]
  readonly at: typeof MALDONADO
  readonly drag: number
}

/** A whole visit: everything that went out, up to the page that is opened. */
async function recordVisit(context: BrowserContext, { typed, region, filters, at, drag }: Visit) {
  await context.grantPermissions(['geolocation'])
  await context.setGeolocation(at)
  const page = await context.newPage()
  const requests: string[] = []
  page.on('request', (request) => {
    const headers = Object.entries(request.headers()).sort()
    requests.push(
      `${request.method()} ${request.url()} ${JSON.stringify(headers)} ${request.postData() ?? ''}`,
    )
  })
  await openMap(page)
  await page.waitForLoadState('networkidle')
  const loaded = requests.length
  await field(page).pressSequentially(typed)
  await page.keyboard.press('Enter')
  for (const name of filters) await chip(page, name).click()
  await chip(page, 'Cerca de mí').click()
  await chip(page, 'Usar mi ubicación').click()
  await expect(page.getByText(/^Desde donde estás/)).toBeVisible()
  const box = await map(page).boundingBox()
  const [x, y] = [(box?.x ?? 0) + 100, (box?.y ?? 0) + 100]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + drag, y + drag, { steps: 5 })
  await page.mouse.up()
  await page.mouse.wheel(0, drag)
  await page.getByRole('button', { name: 'Acercar' }).click()
  await page.getByRole('button', { name: 'Alejar' }).click()
  await page.getByLabel('Buscar en otra región').selectOption({ label: region })
  await chip(page, 'Elegir un punto en el mapa').click()
  await page.mouse.click(x + drag, y + 150)
  await expect(page.getByText(/^Desde el punto que elegiste/)).toBeVisible()
  await rows(page).getByRole('button', { name: 'Ver en el mapa' }).first().click()
  await page.waitForLoadState('networkidle')
  // Not the same for both: nothing at all.
  expect(requests.slice(loaded)).toEqual([])
  const stored = await page.evaluate(() => ({
    url: location.href,
    entries: history.length,
    state: JSON.stringify(history.state),
    storage: { ...localStorage, ...sessionStorage },
  }))
  const cookies = await context.cookies()
  const before = requests.slice()
  const link = rows(page).locator('a[href*="/s/"]').first()
  const opened = (await link.getAttribute('href')) ?? ''
  await link.click()
  await expect(page).toHaveURL(new URL(opened, BASE).href)
  const [opening = ''] = requests.slice(before.length)
  await page.close()
  return {
    requests: before,
    opening: opening.replaceAll(opened, '/what-she-opened'),
    stored,
    cookies,
  }
}

test('two visits that differ in everything ask for the same, of one host, and leave the same behind', async ({
  browser,
}) => {
  test.setTimeout(2 * MINUTES)
  const visits: Visit[] = [
    { typed: 'maldo', region: 'Loreto', filters: ['Gratis'], at: MALDONADO, drag: 60 },
    {
      typed: 'cusco',
      region: 'Tacna',
      filters: ['Sin documentos', 'Abierto ahora'],
      at: CUSCO,
      drag: -40,
    },
  ]
  const [one, other] = await Promise.all(
    visits.map(async (visit) => {
      const context = await browser.newContext({ baseURL: BASE.origin, locale: 'es-PE' })
      const record = await recordVisit(context, visit)
      await context.close()
      return record
    }),
  )
  expect(one?.requests.length).toBeGreaterThan(5)
  expect(other?.requests.slice().sort()).toEqual(one?.requests.slice().sort())
  // The page that is opened hears that it is opened, and nothing else.
  expect(one?.opening).toContain('/what-she-opened')
  expect(other?.opening).toBe(one?.opening)
  expect(other?.stored).toEqual(one?.stored)
  expect(one?.cookies).toEqual([])
  expect(one?.stored.storage).toEqual({})
  const sent = [...(one?.requests ?? []), one?.opening, ...(other?.requests ?? [])].join('\n')
  expect(new Set(sent.match(/https?:\/\/[^/"]+/g))).toEqual(new Set([BASE.origin]))
  expect(sent).not.toMatch(/maldo|cusco|loreto|tacna|12\.59|69\.18|13\.51|71\.97/i)
})

test('a service is opened as any page is: in place of the map, and Volver leads back', async ({
  page,
}) => {
  await openMap(page)
  const entries = await page.evaluate(() => history.length)
  const link = rows(page).locator('a[href*="/s/"]').first()
  const address = await link.getAttribute('href')
  await link.click()
  await expect(page).toHaveURL(new RegExp(`${address}$`))
  expect(await page.evaluate(() => history.length)).toBe(entries)
})

test('until the files come and when they do not, the links stay and a sentence says so', async ({
  page,
}) => {
  let fail = () => {}
  const held = new Promise<void>((resolve) => {
    fail = resolve
  })
  await page.route('**/api/fichas/**', (route) => held.then(() => route.abort()))
  await page.goto('/es/mapa')
  const links = page.locator('nav svg a')
  await expect(page.getByRole('status').filter({ hasText: 'Cargando el mapa…' })).toBeVisible()
  await expect(links).toHaveCount(25)
  fail()
  // Asked for twice more before it is said.
  await expect(page.getByText(/^No se pudo cargar el mapa\./)).toBeVisible({ timeout: 45_000 })
  await expect(links).toHaveCount(25)
})

test('what is lost on the way once does not take list and map from her', async ({ page }) => {
  await page.route('**/api/fichas/**', (route) => route.abort(), { times: 1 })
  await page.goto('/es/mapa')
  await expect(rows(page).first()).toBeVisible({ timeout: 30_000 })
})

test('when the map itself does not come, the list is whole without it', async ({ page }) => {
  await page.addInitScript(() => {
    // A canvas that cannot be made: what an old or broken graphics driver does.
    HTMLCanvasElement.prototype.getContext = () => {
      throw new Error('no canvas')
    }
  })
  await page.goto('/es/mapa')
  await expect(field(page)).toBeVisible()
  await expect(rows(page).first()).toBeVisible()
  await expect(wayOut(page)).toBeVisible()
  // Nor does anything offer what needs it.
  await expect(map(page)).toHaveCount(0)
  for (const name of ['Ver la lista', 'Elegir un punto en el mapa', 'Ver en el mapa'])
    await expect(chip(page, name)).toHaveCount(0)
})

test('a phone of ten years ago has list and map all the same', async ({ page }) => {
  await page.addInitScript(() => {
    const missing = { value: undefined }
    Object.defineProperty(MediaQueryList.prototype, 'addEventListener', missing)
    Object.defineProperty(MediaQueryList.prototype, 'removeEventListener', missing)
    Object.defineProperty(Element.prototype, 'replaceChildren', missing)
    Reflect.deleteProperty(window, 'ResizeObserver')
    const { matches } = Element.prototype
    Object.defineProperty(Element.prototype, 'matches', {
      value(this: Element, selector: string) {
        if (selector.includes(':focus-visible')) throw new SyntaxError(selector)
        return matches.call(this, selector)
      },
    })
  })
  const heard = listen(page)
  await openMap(page)
  await expect(map(page)).toBeVisible()
  const drawing = map(page).locator('.leaflet-overlay-pane svg')
  await chip(page, 'Acercar').click()
  await page.getByLabel('¿En qué región?').selectOption({ label: 'Cusco' })
  const row = rows(page).filter({ hasText: 'Ver en el mapa' }).first()
  await expect(row).toBeVisible()
  const before = await drawing.innerHTML()
  await row.getByRole('link').first().focus()
  await expect.poll(() => drawing.innerHTML()).not.toBe(before)
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(heard).toEqual([])
})
