import { expect } from '@playwright/test'
import { SANDBOX } from '@/lib/widget/sandbox'
import { test, type World } from './exit-test'
import { OURS } from './journey'
import { OUTSIDE } from './plain-pages'
import type { Tab } from './tab'
import { waitUntil } from './wait-until'

/*
 * The exit inside another site's frame, over https and in a browser with a memory. What else works in
 * which frame: tests/e2e/widget/sandboxes.spec.ts.
 */

const SANDBOXES = [
  ['no sandbox', null, true],
  ['our own snippet', SANDBOX, true],
  ['nothing but the way out', 'allow-scripts allow-top-navigation-by-user-activation', true],
  ['WordPress', 'allow-scripts', false],
  ['scripts and origin', 'allow-scripts allow-same-origin', false],
  ['scripts and windows', 'allow-scripts allow-popups allow-popups-to-escape-sandbox', false],
] as const

async function openHost(world: World, sandbox: string | null): Promise<Tab> {
  const { site, openTab } = world
  const tab = await openTab()
  const rules = sandbox === null ? '' : `&sandbox=${encodeURIComponent(sandbox)}`
  await tab.page.goto(`${OUTSIDE}/?frame=${site}/embed/v1/es/08/todo${rules}`)
  await expect(exitOf(tab)).toBeVisible()
  return tab
}

const frameOf = (tab: Tab) => tab.page.frameLocator('iframe')
const exitOf = (tab: Tab) => frameOf(tab).locator('body > div > [data-exit]').last()

for (const [name, sandbox, leavesHost] of SANDBOXES) {
  test(`E-09 framed with ${name}: nothing readable is left, and ${
    leavesHost ? 'the other site is left too' : 'she is told to close it'
  }`, async ({ world }) => {
    const { harness } = world
    const tab = await openHost(world, sandbox)
    await exitOf(tab).click({ noWaitAfter: true })
    if (leavesHost) {
      await tab.waitFor(harness.decoy.origin)
      const { entries } = await tab.history()
      expect(entries.filter(({ url }) => url.startsWith(OUTSIDE))).toEqual([])
    } else {
      await expect(frameOf(tab).locator('body')).toHaveText('Cierra esta página')
    }
    const frames = await Promise.all(
      tab.page.frames().map((frame) => frame.evaluate(() => document.body?.textContent ?? '')),
    )
    expect(frames.filter((text) => OURS.test(text))).toEqual([])
    const referers = harness.visitsOf(harness.decoy.origin).map(({ referer }) => referer)
    expect(referers.filter(Boolean)).toEqual([])
  })

  test(`E-09 framed with ${name}: a step inside adds nothing to the other site’s history`, async ({
    world,
  }) => {
    const tab = await openHost(world, sandbox)
    const before = (await tab.history()).entries.length
    // A link that is followed before the script has come is the browser's own.
    await waitUntil('the exit’s script', () =>
      frameOf(tab)
        .locator('html')
        .evaluate(() => 'kuskaExit' in window),
    )
    await frameOf(tab).locator('main a[href*="/calido/"]:visible').first().click()
    await expect(frameOf(tab).locator('main h1')).not.toHaveText('Ayuda en Cusco')
    expect((await tab.history()).entries).toHaveLength(before)
  })
}
