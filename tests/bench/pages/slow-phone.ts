import type { Browser, CDPSession, Page } from '@playwright/test'

/** Slow 3G as performance.md has it: 400 ms, 400 kbit/s both ways. */
const SLOW_3G = {
  offline: false,
  latency: 400,
  downloadThroughput: 400_000 / 8,
  uploadThroughput: 400_000 / 8,
}
const SLOWDOWN = 6
const GIVE_UP_MS = 60_000
const SCREEN = { width: 360, height: 640 }

/** What one visit took, ms since the navigation began; 0: never came. */
export interface Visit {
  readonly firstPaint: number
  readonly load: number
  /** The first number can be tapped. */
  readonly number: number
  /** The exit can be pressed. */
  readonly exit: number
  /** A press on the exit covers the page. */
  readonly cover: number
  /** The longest task over 50 ms. */
  readonly longestTask: number
  /** By how much all of those were longer. */
  readonly blocked: number
  /** Spent in scripts; the probe's own share included, where it looks. */
  readonly script: number
}

/** A page of a cheap phone that has never been here: nothing kept, nothing open. */
export async function withPhone<T>(
  browser: Browser,
  probe: string,
  use: (page: Page, session: CDPSession) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: SCREEN, deviceScaleFactor: 2 })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.setCacheDisabled', { cacheDisabled: true })
    await session.send('Network.emulateNetworkConditions', SLOW_3G)
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
    await page.addInitScript({ content: probe })
    return await use(page, session)
  } finally {
    await context.close()
  }
}

/** One visit, until the page has nothing more to do. */
export function visit(browser: Browser, probe: string, address: string): Promise<Visit> {
  return withPhone(browser, probe, async (page, session) => {
    await session.send('Performance.enable')
    await page.goto(address, { waitUntil: 'networkidle', timeout: GIVE_UP_MS })
    return readVisit(session)
  })
}

/** Asked through the browser's own protocol, so that no script of the tester counts as the page's. */
async function readVisit(session: CDPSession): Promise<Visit> {
  const { result } = await session.send('Runtime.evaluate', {
    awaitPromise: true,
    returnByValue: true,
    expression: `new Promise((done) => requestIdleCallback(() => done({
      ...benchMoments,
      firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      load: performance.getEntriesByType('navigation')[0].loadEventEnd,
    })))`,
  })
  const { metrics } = await session.send('Performance.getMetrics')
  const script = metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0
  const seen: Omit<Visit, 'script'> = result.value
  // Nothing can be tapped before it is on the screen.
  const painted = (moment: number) => moment && Math.max(moment, seen.firstPaint)
  return {
    ...seen,
    number: painted(seen.number),
    exit: painted(seen.exit),
    script: script * 1000,
  }
}
