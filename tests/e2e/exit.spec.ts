import {
  type BrowserContext,
  test as base,
  type CDPSession,
  expect,
  type Page,
} from '@playwright/test'
import { BASE } from './ask'
import { findDecoy, standInFor } from './decoy'
import { serviceOf } from './kinds-of-page'

/** The back-forward cache is on, as on her phone: switched off, it would hide what Back shows. */
const test = base.extend<{ context: BrowserContext }>({
  context: async ({ playwright, launchOptions, baseURL }, use) => {
    const browser = await playwright.chromium.launch({
      ...launchOptions,
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    })
    await use(await browser.newContext({ baseURL: baseURL ?? BASE.origin, viewport: PHONE }))
    await browser.close()
  },
})

const PHONE = { width: 360, height: 740 }
const EXIT_SCRIPT = /\/x\.\w+\.js$/
const wayOut = (page: Page) => page.getByRole('button', { name: 'Salir', exact: true })

async function entriesOf(session: CDPSession) {
  return session.send('Page.getNavigationHistory')
}

/** Addresses of ours in this tab's history. */
async function ourEntries(session: CDPSession): Promise<string[]> {
  const { entries } = await entriesOf(session)
  return entries.map(({ url }) => url).filter((url) => url.startsWith(BASE.origin))
}

/** Goes to an entry the way the Back button does, and waits until the tab is there. */
async function stepTo(session: CDPSession, entryId: number): Promise<void> {
  await session.send('Page.navigateToHistoryEntry', { entryId })
  // While one page gives way to another neither of them answers.
  await expect(async () => {
    const { currentIndex, entries } = await entriesOf(session)
    expect(entries[currentIndex]?.id).toBe(entryId)
  }).toPass()
}

async function textOf(session: CDPSession): Promise<string> {
  const expression = 'document.body ? document.body.innerText + document.title : ""'
  const { result } = await session.send('Runtime.evaluate', { expression })
  return String(result.value)
}

/** Four pages, by links. */
async function takeJourney(page: Page): Promise<void> {
  await page.goto('/es')
  await page.getByRole('link', { name: 'Quiero hablar con alguien' }).click()
  await page.waitForURL(/\/n\/3$/)
  await page.locator('main li a[href="/es/n/3/08"]').click()
  await page.waitForURL(/\/n\/3\/08$/)
  await page.locator('main a[href^="/es/s/"]').first().click()
  await page.waitForURL(/\/s\/\w{6}$/)
}

/** She left: her page is another, nothing came along, and nothing of ours is behind it. */
async function expectGone(page: Page, decoy: string, told: readonly Record<string, string>[]) {
  await page.waitForURL(decoy)
  expect(told).toHaveLength(1)
  expect(told[0]).not.toHaveProperty('referer')
  const session = await page.context().newCDPSession(page)
  expect(await ourEntries(session)).toEqual([])
  const { entries } = await entriesOf(session)
  for (const { id } of entries.toReversed()) {
    await stepTo(session, id)
    expect(await textOf(session)).not.toMatch(/Kuska|Línea 100|tel:/)
  }
}

test('four pages by links are one entry in the history', async ({ page }) => {
  await takeJourney(page)
  const session = await page.context().newCDPSession(page)
  expect(await ourEntries(session)).toEqual([page.url()])
})

test('one press on the way out: another page, no trace of where she was, nothing behind it', async ({
  page,
  context,
}) => {
  await takeJourney(page)
  const decoy = await findDecoy(page)
  const told = await standInFor(context, decoy)
  await wayOut(page).click()
  await expectGone(page, decoy, told)
})

test('a page that is left as any other site leaves it does come back: the check above can fail', async ({
  page,
  context,
}) => {
  await context.route(EXIT_SCRIPT, (route) => route.abort())
  await page.goto('/es')
  await page.evaluate(() => Object.assign(window, { isSamePage: true }))
  await page.locator('footer a').first().click()
  await page.waitForURL(/\/seguridad$/)
  const session = await context.newCDPSession(page)
  const { entries, currentIndex } = await entriesOf(session)
  await stepTo(session, entries[currentIndex - 1]?.id ?? -1)
  expect(await textOf(session)).toContain('Línea 100')
  // The very same page, kept whole, with no request to the server.
  const { result } = await session.send('Runtime.evaluate', { expression: 'window.isSamePage' })
  expect(result.value).toBe(true)
})

test('her page is empty before it leaves, whether another site ever answers or not', async ({
  page,
}) => {
  await page.goto(`/es${serviceOf('cem')}`)
  await page.evaluate(() => {
    window.navigation.addEventListener('navigate', (event) => event.preventDefault())
  })
  await wayOut(page).click()
  await expect(page).toHaveTitle('Inicio')
  expect(await page.evaluate(() => document.body.childNodes.length)).toBe(0)
})

test('three times Shift leaves, from any page', async ({ page, context }) => {
  await takeJourney(page)
  const decoy = await findDecoy(page)
  const told = await standInFor(context, decoy)
  for (let press = 0; press < 3; press++) await page.keyboard.press('Shift')
  await expectGone(page, decoy, told)
})

test('capitals, slow fingers and other keys do not throw her out', async ({ page }) => {
  await page.clock.install()
  await page.goto('/es')
  await page.getByRole('searchbox').focus()
  await page.keyboard.type('SAN JUAN DE LURIGANCHO')
  for (const keys of [
    ['Shift', 'Shift', 'a', 'Shift'],
    ['Shift+A', 'Shift+B', 'Shift+C'],
    ['Shift', 'Shift', 'Tab'],
  ])
    for (const key of keys) await page.keyboard.press(key)
  await page.keyboard.press('Escape')
  for (let press = 0; press < 2; press++) await page.keyboard.press('Shift')
  await page.clock.fastForward(5001)
  await page.keyboard.press('Shift')
  await expect(page).toHaveTitle('Kuska')
  await expect(wayOut(page)).toBeVisible()
})

test('the second stop of the Tab key is the way out, told in words, and it works', async ({
  page,
  context,
}) => {
  await takeJourney(page)
  const decoy = await findDecoy(page)
  const told = await standInFor(context, decoy)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  const shortcut = page.getByRole('button', { name: /^Salir de aquí ahora/ })
  await expect(shortcut).toBeFocused()
  await expect(shortcut).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Enter')
  await expectGone(page, decoy, told)
})

test('where the script never comes the button leaves all the same, and our pages are shut', async ({
  page,
  context,
}) => {
  await page.goto('/es')
  const decoy = await findDecoy(page)
  await context.route(EXIT_SCRIPT, (route) => route.abort())
  const told = await standInFor(context, decoy)
  await page.goto(`/es${serviceOf('cem')}`)
  await wayOut(page).click()
  await page.waitForURL(decoy)
  expect(told).toHaveLength(1)
  expect(told[0]).not.toHaveProperty('referer')
  expect((await context.cookies()).map(({ name }) => name)).toEqual(['__Host-s'])
})

/** Screens on which it must be found without looking. */
const SCREENS = [
  [320, 480],
  [360, 740],
  [412, 915],
  [1280, 800],
] as const

/** Is the way out on top, whole and large, wherever the page is scrolled to? */
function lookForWayOut(page: Page) {
  return page.evaluate(() => {
    const button = document.querySelector('body > form:last-of-type > [data-exit]')
    const step = innerHeight / 2
    const seen: string[] = []
    for (let top = 0; top < document.documentElement.scrollHeight; top += step) {
      scrollTo(0, top)
      const { left, right, y, bottom, width, height } =
        button?.getBoundingClientRect() ?? new DOMRect()
      const points = [
        [left + width / 2, y + height / 2],
        [left + 12, y + height / 2],
        [right - 12, y + height / 2],
      ] as const
      const isOnTop = points.every(([px, py]) =>
        button?.contains(document.elementFromPoint(px, py)),
      )
      const isWhole = left >= 0 && y >= 0 && right <= innerWidth && bottom <= innerHeight
      if (!isOnTop || !isWhole || width < 48 || height < 48)
        seen.push(`scrolled by ${Math.round(top)}: ${Math.round(width)}×${Math.round(height)}`)
    }
    return seen
  })
}

/** WCAG's ratio between the button's letters and its ground. */
function contrastOf(page: Page): Promise<number> {
  return wayOut(page).evaluate((button) => {
    const lightOf = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
        const value = Number(part) / 255
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const { color, backgroundColor } = getComputedStyle(button)
    const [dark = 0, light = 0] = [lightOf(color), lightOf(backgroundColor)].sort((a, b) => a - b)
    return (light + 0.05) / (dark + 0.05)
  })
}

test('the way out is on top, large and readable on every screen, however far she has scrolled', async ({
  page,
}) => {
  for (const [width, height] of SCREENS) {
    await page.setViewportSize({ width, height })
    for (const address of ['/es', '/qu/l/1501', `/ay${serviceOf('cem')}`, '/es/nada']) {
      await page.goto(address)
      expect(await lookForWayOut(page), `${address} at ${width}×${height}`).toEqual([])
    }
  }
  await page.goto('/es')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await contrastOf(page), colorScheme).toBeGreaterThan(4.5)
  }
})
