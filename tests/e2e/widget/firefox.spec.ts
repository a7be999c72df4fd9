import { setTimeout as delay } from 'node:timers/promises'
import { expect } from '@playwright/test'
import { type Browser, type Frame, launch, type Page } from 'puppeteer-core'
import { BASE } from '../ask'
import { findFirefox } from '../exit/find-firefox'
import { waitUntil } from '../exit/wait-until'
import { readSandboxRow } from './read-sandbox-row'
import { frameOf, SANDBOXES } from './sandboxes'
import { test } from './widget-test'

/*
 * README's table of what works in whose frame, in Firefox too: its sandbox is another program's. Whether
 * somebody is away is seen by the address that the tab asked for; nobody answers there.
 */

const ADDRESS = `${BASE.origin}/embed/v1/es/08/todo`
const PATIENCE_MS = 15_000
const ASK_MS = 2_000
/** Who is not away by then is held in the frame. */
const AWAY_MS = 5_000
const file = findFirefox()

/** @param keeps false: no site may keep anything, as somebody may have set it. */
function openFirefox(withScript: boolean, keeps = true): Promise<Browser> {
  return launch({
    browser: 'firefox',
    executablePath: file ?? '',
    headless: true,
    extraPrefsFirefox: {
      'javascript.enabled': withScript,
      ...(!keeps && { 'network.cookie.cookieBehavior': 2 }),
      // Where the exit leads nobody answers, and at once.
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': 9,
    },
  })
}

const framedIn = (page: Page): Frame | undefined => page.frames()[1]

/** Asks the frame, whatever page is in it just now. */
function waitInside<T>(
  page: Page,
  what: string,
  ask: (frame: Frame) => Promise<T>,
  isIt: (answer: T | null) => boolean,
) {
  const look = async () => {
    const frame = framedIn(page)
    // A page that goes while it is asked never answers.
    return frame ? Promise.race([ask(frame).catch(() => null), delay(ASK_MS, null)]) : null
  }
  return waitUntil(what, look, isIt, PATIENCE_MS)
}

const headingOf = (frame: Frame) =>
  frame.evaluate(() => document.querySelector('main h1')?.textContent ?? '')

const textOf = async (frame: Frame | undefined) =>
  frame?.evaluate(() => document.body?.textContent ?? '').catch(() => '')

const isLineShown = (frame: Frame) =>
  frame.evaluate(() => (document.querySelector('noscript span')?.getClientRects().length ?? 0) > 0)

/** By its place on the screen, as hers: where no script runs, the browser's driver has none either. */
async function press(page: Page, selector: string, at = 0): Promise<void> {
  const find = (frame: Frame) =>
    frame.evaluate(
      (wanted, nth) => {
        const all = [...document.querySelectorAll(wanted)]
        const one = all.filter((each) => each.getBoundingClientRect().height > 0).at(nth)
        one?.scrollIntoView({ block: 'center' })
        const box = one?.getBoundingClientRect()
        return box ? [box.left + box.width / 2, box.top + box.height / 2] : null
      },
      selector,
      at,
    )
  const [x = 0, y = 0] = (await waitInside(page, selector, find, Boolean)) ?? []
  const [left = 0, top = 0] = await page.evaluate(() => {
    const outer = document.querySelector('iframe')
    const box = outer?.getBoundingClientRect()
    return [(box?.left ?? 0) + (outer?.clientLeft ?? 0), (box?.top ?? 0) + (outer?.clientTop ?? 0)]
  })
  await page.mouse.click(left + x, top + y)
}

async function waitForScript(page: Page, runs: boolean): Promise<void> {
  if (!runs) return
  const isThere = (frame: Frame) => frame.evaluate(() => 'kuskaExit' in window)
  await waitInside(page, 'the script of the exit', isThere, Boolean)
}

/** In a context of its own, as in a browser that was never here. */
async function tryOut(browser: Browser, origin: string, runs: boolean) {
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  await page.setViewport({ width: 800, height: 1000 })
  await page.goto(origin)
  await waitInside(page, 'the list', headingOf, (text) => text === 'Ayuda en Cusco')
  await waitForScript(page, runs)
  await press(page, '[data-kinds] summary')
  await press(page, '[data-kinds] a[href$="/d"]')
  await waitInside(
    page,
    'her choice',
    async (frame) => frame.url(),
    (url) => url === ADDRESS.replace('todo', 'd'),
  )
  await waitForScript(page, runs)
  await press(page, 'main a[href*="/calido/"]')
  await waitInside(page, 'a service', headingOf, (text) => !!text && text !== 'Ayuda en Cusco')
  await waitForScript(page, runs)
  await press(page, 'a:has(use[href="#p-back"])')
  await waitInside(page, 'the list again', headingOf, (text) => text === 'Ayuda en Cusco')
  await waitForScript(page, runs)
  const isTold = await waitInside(
    page,
    'the line for who has no script',
    isLineShown,
    (answer) => answer !== null,
  )
  await press(page, 'body > div [data-exit]', -1)
  const isAway = await waitUntil(
    'her away',
    () => !page.url().startsWith(origin),
    Boolean,
    AWAY_MS,
  ).catch(() => false)
  const text = isAway ? '' : await Promise.race([textOf(framedIn(page)), delay(ASK_MS, '')])
  const isEmptied = text === 'Cierra esta página'
  const held = isEmptied ? 'emptied, told to close' : isTold ? 'told to close' : 'no'
  await context.close()
  return ['yes', isAway ? 'yes' : held]
}

test.skip(file === null, 'no Firefox here (on Debian: apt install firefox-esr)')
// One worker: a Firefox takes longer to start than all that she does in it.
test.describe.configure({ mode: 'default', timeout: 120_000 })

const opened = new Map<boolean, Browser>()
test.afterAll(async () => {
  for (const browser of opened.values()) await browser.close()
})
async function findBrowser(withScript: boolean): Promise<Browser> {
  const browser = opened.get(withScript) ?? (await openFirefox(withScript))
  opened.set(withScript, browser)
  return browser
}

for (const [name, sandbox] of Object.entries(SANDBOXES)) {
  test(`in Firefox, framed with ${name}, she reads, chooses, goes on and leaves as README says`, async ({
    host,
  }) => {
    host.show({ body: frameOf(ADDRESS, sandbox) })
    const found: string[] = []
    for (const withScript of [true, false]) {
      const runs = withScript && (sandbox === null || sandbox.includes('allow-scripts'))
      found.push(...(await tryOut(await findBrowser(withScript), host.origin, runs)))
    }
    expect(found).toEqual(readSandboxRow(name))
  })
}

test('in a Firefox that lets no site keep anything our own snippet works all the same', async ({
  host,
}) => {
  host.show({ body: frameOf(ADDRESS, SANDBOXES['our snippet'] ?? '') })
  const browser = await openFirefox(true, false)
  try {
    expect(await tryOut(browser, host.origin, true)).toEqual(['yes', 'yes'])
  } finally {
    await browser.close()
  }
})
