import { type BrowserContext, test as base } from '@playwright/test'
import { startShippedServer } from '../shipped-server'
import { Harness } from './harness'
import { type OpenChromium, openChromium } from './open-chromium'
import { Tab } from './tab'

/** Two of them at a time, each of which publishes an edition first. */
const STARTS_WITHIN_MS = 90_000

/** Everything that a check of the exit needs. */
export interface World {
  readonly harness: Harness
  readonly context: BrowserContext
  /** Origin of the site, of this test alone. */
  readonly site: string
  openTab(options?: { readonly withScript?: boolean }): Promise<Tab>
}

interface WorkerFixtures {
  readonly harness: Harness
  readonly chromium: OpenChromium
}

/** `test` with a browser that has a memory; each test begins with no wish, no cookie and no tab. */
export const test = base.extend<{ world: World }, WorkerFixtures>({
  harness: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from here
    async ({}, use) => {
      const server = await startShippedServer()
      const harness = await Harness.open(server.url.href)
      await use(harness)
      await harness.close()
      await server.stop()
    },
    { scope: 'worker', timeout: STARTS_WITHIN_MS },
  ],
  chromium: [
    async ({ harness }, use) => {
      const chromium = await openChromium(harness)
      await use(chromium)
      await chromium.discard()
    },
    { scope: 'worker' },
  ],
  world: async ({ harness, chromium: { context } }, use) => {
    harness.renew()
    const { site } = harness
    await use({ harness, context, site, openTab: (options) => Tab.open(context, options) })
    harness.renew()
    await context.clearCookies()
    // The last tab stays, empty: a browser without any would end.
    const [first, ...others] = context.pages()
    for (const page of others) await page.close()
    await first?.goto('about:blank')
  },
})
