import { type BrowserContext, test as base } from '@playwright/test'
import { Harness } from './harness'
import { type OpenChromium, openChromium } from './open-chromium'
import { Tab } from './tab'

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
      const harness = await Harness.open(process.env.KUSKA_TEST_URL ?? 'http://localhost:3000')
      await use(harness)
      await harness.close()
    },
    { scope: 'worker' },
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
