import { test as base, type FrameLocator, type Page } from '@playwright/test'
import { type HostSite, openHostSite } from './host-site'

const DECOY = 'https://clima.example/'

/** `test` with another organisation's site; where the exit leads answers too. */
export const test = base.extend<{ host: HostSite }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from here
  host: async ({}, use) => {
    const host = await openHostSite()
    await use(host)
    await host.close()
  },
})

/** The site that the exit leads to answers in this tab, which can ask nobody else. */
export async function answerAsDecoy(page: Page): Promise<void> {
  await page.route(`${DECOY}**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Clima</title><p>Mañana, sol</p>' }),
  )
}

export const isAtDecoy = (page: Page): boolean => page.url().startsWith(DECOY)

/** What stands in the only frame. */
export const frameIn = (page: Page): FrameLocator => page.frameLocator('iframe')

/** Waits until the exit's script is there: a link that is followed before is the browser's own. */
export async function waitForScript(page: Page): Promise<void> {
  const framed = page.frames().at(-1)
  await framed?.waitForFunction(() => 'kuskaExit' in window)
}
