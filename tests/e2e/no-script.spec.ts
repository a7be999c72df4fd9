import { expect, type Page, test } from '@playwright/test'
import { LOCALES } from '@/lib/domain/locale'
import { FIRST_NUMBERS } from '@/lib/domain/national-numbers'
import ay from '@/messages/ay.json' with { type: 'json' }
import es from '@/messages/es.json' with { type: 'json' }
import qu from '@/messages/qu.json' with { type: 'json' }
import { ask, BASE } from './ask'
import { findDecoy, standInFor } from './decoy'
import { KINDS_OF_PAGE, serviceOf } from './kinds-of-page'
import { findTellingWord } from './telling-words'

const MESSAGES = { es, qu, ay }

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })

const MINUTES = 60_000
const back = (page: Page) => page.getByRole('link', { name: 'Volver', exact: true })
const wayOut = (page: Page) => page.getByRole('button', { name: 'Salir', exact: true })

test('from the first screen to a number: what happens to her, where she is, who it is', async ({
  page,
}) => {
  await page.goto('/es')
  for (const { number } of FIRST_NUMBERS)
    await expect(page.locator(`main a[href="tel:${number}"]`).first()).toBeVisible()
  await page.getByRole('link', { name: 'Necesito dónde dormir' }).click()
  await expect(page).toHaveURL(/\/es\/n\/2$/)
  await page
    .getByRole('listitem')
    .getByRole('link', { name: /^Madre de Dios/ })
    .click()
  await expect(page).toHaveURL(/\/es\/n\/2\/17$/)
  await page.getByRole('link', { name: /^Tambopata/ }).click()
  await expect(page).toHaveURL(/\/es\/n\/2\/1701$/)
  await page
    .getByRole('link', { name: /^Tambopata/ })
    .last()
    .click()
  await expect(page).toHaveURL(/\/es\/n\/2\/170101$/)
  await page.getByRole('link', { name: 'CEM y Familia Madre de Dios' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('CEM y Familia Madre de Dios')
  await expect(page.locator('main a[href="tel:+51994834124"]')).toContainText('994 834 124')
})

test('three taps on lists lead to any district, and «Volver» leads back up to the start', async ({
  page,
}) => {
  await page.goto('/es/l')
  await page
    .getByRole('listitem')
    .getByRole('link', { name: /^Loreto/ })
    .click()
  await page.getByRole('link', { name: /^Datem del Marañón/ }).click()
  await page.getByRole('link', { name: /^Manseriche/ }).click()
  await expect(page).toHaveURL(/\/es\/l\/160703$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Manseriche')
  for (const address of ['/es/l/1607', '/es/l/16', '/es/l', '/es']) {
    await back(page).click()
    await expect(page).toHaveURL((url) => url.pathname === address)
  }
  await expect(back(page)).toHaveCount(0)
})

test('each department on the map is a link that leads to it', async ({ page }) => {
  await page.goto('/es')
  const links = page.locator('nav svg a')
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  const codes = Array.from({ length: 25 }, (_, at) => `${at + 1}`.padStart(2, '0'))
  expect(addresses).toEqual(codes.map((code) => `/es/l/${code}`))
  for (const code of ['17', '07', '15']) {
    await page.goto('/es')
    const name = await page.locator(`nav svg a[href="/es/l/${code}"] title`).textContent()
    await page.locator(`nav svg a[href="/es/l/${code}"] :is(path, circle)`).last().click()
    await expect(page).toHaveURL(new RegExp(`/es/l/${code}$`))
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name ?? 'no name')
  }
})

test('she changes the language and stays on the page', async ({ page }) => {
  test.setTimeout(3 * MINUTES)
  test.setTimeout(120_000)
  for (const address of Object.values(KINDS_OF_PAGE).filter((one) => one !== '/nada')) {
    await page.goto(`/es${address}`)
    for (const [name, locale] of [
      ['Runasimi', 'qu'],
      ['Aymara', 'ay'],
      ['Español', 'es'],
    ] as const) {
      await page.getByRole('link', { name, exact: true }).first().click()
      await expect(page).toHaveURL((url) => url.pathname === `/${locale}${address}`)
      await expect(page.locator('html')).toHaveAttribute('lang', locale)
    }
  }
})

test('a page that does not exist has the numbers, the way to the lists and the way out', async ({
  page,
}) => {
  for (const address of ['/es/nada', '/es/l/999999', '/es/s/zzzzzz', '/es/n/9', '/otra/cosa']) {
    expect((await page.goto(address))?.status(), address).toBe(404)
    for (const { number } of FIRST_NUMBERS)
      await expect(page.locator(`main a[href="tel:${number}"]`)).toBeVisible()
    await expect(wayOut(page)).toBeVisible()
    await expect(page.locator('main a[href="/es/l"]')).toBeVisible()
  }
})

test('she leaves: her page is gone at once, stays shut, and opens again only when she asks', async ({
  page,
  context,
}) => {
  await page.goto(`/es${serviceOf('cem')}`)
  const home = await page.goto('/es')
  const decoy = await findDecoy(page)
  const told = await standInFor(context, decoy)
  const { body: neutral } = await ask('/salir', 'POST', { 'Sec-Fetch-Site': 'same-origin' })
  expect(neutral).toContain('<title>Inicio</title>')
  expect(neutral).toContain(`<meta http-equiv="refresh" content="0;url=${decoy}">`)
  expect(neutral).not.toMatch(/Kuska|tel:|violencia/)
  await wayOut(page).click()
  await page.waitForURL(decoy)
  expect(told).toHaveLength(1)
  expect(told[0]).not.toHaveProperty('referer')

  // Whoever looks at what was open before, or opens a page of ours from a list, is sent on.
  expect((await context.cookies()).map(({ name, value }) => [name, value])).toEqual([
    ['__Host-s', '1'],
  ])
  for (const address of ['/es', `/es${serviceOf('cem')}`, '/ay/l/1501']) {
    const [onward] = await Promise.all([
      page.waitForRequest(decoy),
      // Nothing stands in for the other site after a redirect: it is not found, and not ours.
      page.goto(address).catch(() => null),
    ])
    expect(onward.redirectedFrom()?.url(), address).toBe(`${BASE.origin}${address}`)
    await expect(page.locator('body'), address).not.toContainText('Kuska')
  }

  // Who types the name alone is asked in which language, and told nothing.
  await page.goto('/')
  await expect(page).toHaveURL(/\/entrar$/)
  expect(await page.locator('body').textContent()).toBe('KuskaEspañolRunasimiAymara')
  await page.getByRole('button', { name: 'Runasimi' }).click()
  await expect(page).toHaveURL(/\/qu$/)
  expect(await context.cookies()).toEqual([])
  expect((await page.goto('/es'))?.status()).toBe(home?.status())
  await expect(page).toHaveURL(/\/es$/)
})

/** Width of the screen and size of her letters, in pixels. */
const SCREENS = [
  [320, 16],
  [360, 16],
  [1280, 16],
  [360, 32],
  [1280, 32],
] as const

/** How far a page runs out of the screen, and the words that do. */
function findWhatRunsOut(page: Page) {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    const isOut = (element: Element) => {
      const { right, left, width } = element.getBoundingClientRect()
      return width > 1 && (right > clientWidth + 1 || left < -1)
    }
    const words = Array.from(document.querySelectorAll('header a, main :is(a, p, h1, h2, h3, td)'))
    return {
      pixels: scrollWidth - clientWidth,
      words: words.filter(isOut).map(({ textContent }) => textContent?.slice(0, 30)),
    }
  })
}

for (const locale of LOCALES) {
  test(`no kind of page in ${locale} is wider than a screen, nor with letters twice as large`, async ({
    page,
    context,
  }) => {
    test.setTimeout(3 * MINUTES)
    const session = await context.newCDPSession(page)
    for (const [width, standard] of SCREENS) {
      await page.setViewportSize({ width, height: 740 })
      await session.send('Page.setFontSizes', { fontSizes: { standard } })
      for (const address of Object.values(KINDS_OF_PAGE)) {
        await page.goto(`/${locale}${address}`)
        const where = `/${locale}${address} at ${width} px, letters of ${standard} px`
        expect.soft(await findWhatRunsOut(page), where).toEqual({ pixels: 0, words: [] })
      }
      const size = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)
      expect(size).toBe(`${standard}px`)
    }
  })
}

test('on paper there is no button and no menu, and the head says nothing', async ({ page }) => {
  test.setTimeout(MINUTES)
  await page.emulateMedia({ media: 'print' })
  const addresses = [...Object.values(KINDS_OF_PAGE), '/mapa']
  for (const address of LOCALES.flatMap((locale) => addresses.map((each) => `/${locale}${each}`))) {
    await page.goto(address)
    await expect(wayOut(page)).toBeHidden()
    for (const hint of await page.locator('main button[data-exit]').all())
      await expect(hint).toBeHidden()
    await expect(page.locator('body > header').getByRole('link', { name: 'Runasimi' })).toBeHidden()
    await expect(back(page)).toHaveCount(0)
    const printed = `${await page.title()} ${await page.locator('body > header').textContent()}`
    expect(findTellingWord(printed), printed).toBeNull()
  }
})

test('the first screen asks her to try the way out, says how to come back and what stays', async ({
  page,
}) => {
  for (const [locale, { Exit }] of Object.entries(MESSAGES)) {
    await page.goto(`/${locale}`)
    await expect(page.locator('main [data-exit]')).toContainText(Exit.hint)
    const more = page.getByRole('link', { name: Exit.notEverything })
    await expect(more).toHaveAttribute('href', `/${locale}/seguridad`)
  }
})

test('a page that does not exist leads to the safety page and keeps its head as neutral as any', async ({
  page,
}) => {
  for (const locale of LOCALES) {
    await page.goto(`/${locale}/nada`)
    await expect(page.locator(`a[href="/${locale}/seguridad"]`).first()).toBeVisible()
    const outside = [await page.title(), page.url(), await page.locator('head').innerHTML()]
    const told = outside.map((text) => findTellingWord(text.replace(/<style>.*?<\/style>/gs, '')))
    expect(told).toEqual([null, null, null])
  }
})
