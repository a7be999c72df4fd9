import { expect } from '@playwright/test'
import type { Page } from 'puppeteer-core'
import { test } from './exit-test'
import { findFirefox } from './find-firefox'
import { OURS } from './journey'
import { openFirefox } from './open-firefox'
import { OUTSIDE, SEARCH } from './plain-pages'
import { waitUntil } from './wait-until'

const BACKS = 4
/** Pages that come back whole tell nobody; so long is waited for one that would. */
const BACK_MS = 1_500

const file = findFirefox()

/** By its place on the screen: the way by the page's own script is shut. */
async function press(page: Page, selector: string): Promise<void> {
  const [x = 0, y = 0] = await page.evaluate((wanted) => {
    const element = [...document.querySelectorAll(wanted)].at(-1)
    element?.scrollIntoView({ block: 'center' })
    const { left, top, width, height } = element?.getBoundingClientRect() ?? new DOMRect()
    return [left + width / 2, top + height / 2]
  }, selector)
  await page.mouse.click(x, y)
}

/** Without Puppeteer's own wait, which redirects without script do not end. */
function type(page: Page, url: string): void {
  void page.goto(url).catch(() => null)
}

async function waitFor(page: Page, url: string): Promise<string> {
  const read = () =>
    page.evaluate(() => [location.href, document.readyState, document.body.outerText])
  const seen = await waitUntil(
    `a whole page at ${url}`,
    () => read().catch(() => null),
    (answer) => answer?.[0]?.startsWith(url) === true && answer[1] === 'complete',
  )
  return seen?.[2] ?? ''
}

test('E-08 in Firefox with scripts off she leaves, Back stays shut, the domain opens', async ({
  world: { harness, site },
}) => {
  test.skip(file === null, 'no Firefox here (on Debian: apt install firefox-esr)')
  test.setTimeout(90_000)
  const firefox = await openFirefox(file ?? '', harness)
  try {
    const page = await firefox.browser.newPage()
    const decoy = harness.decoy.origin
    await page.goto(`${SEARCH}/?to=${site}/es`)
    await press(page, '#go')
    expect(await waitFor(page, `${site}/es`)).toMatch(OURS)
    await press(page, 'a[href="/es/seguridad"]')
    expect(await waitFor(page, `${site}/es/seguridad`)).toMatch(OURS)
    await press(page, '[data-exit]')
    await waitFor(page, decoy)

    for (let back = 0; back < BACKS; back++) {
      await page.goBack({ timeout: BACK_MS }).catch(() => null)
      const [url, text] = await page.evaluate(() => [location.href, document.body.outerText])
      expect(text, url).not.toMatch(OURS)
    }
    type(page, `${site}/`)
    expect(await waitFor(page, `${site}/entrar`)).not.toMatch(OURS)
    await press(page, 'button[value="es"]')
    expect(await waitFor(page, `${site}/es`)).toMatch(OURS)
    const referers = harness.visitsOf(decoy).map(({ referer }) => referer)
    expect(referers.filter((referer) => referer.startsWith(site))).toEqual([])

    type(page, `${OUTSIDE}/?to=${site}/salir`)
    await waitFor(page, OUTSIDE)
    await press(page, 'button')
    await waitFor(page, decoy)
    type(page, `${site}/es`)
    expect(await waitFor(page, `${site}/es`)).toMatch(OURS)
  } finally {
    await firefox.close()
  }
})
