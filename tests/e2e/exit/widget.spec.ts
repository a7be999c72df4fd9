import { expect } from '@playwright/test'
import { framable } from './changes'
import { test, type World } from './exit-test'
import { OURS } from './journey'
import { OUTSIDE } from './plain-pages'
import type { Tab } from './tab'
import { waitUntil } from './wait-until'

/*
 * The exit inside another site's frame. The widget's own pages come later: here a document of ours is
 * let into a frame by the tests' proxy, since the script is the same.
 */

const SNIPPET =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox ' +
  'allow-top-navigation-by-user-activation allow-top-navigation-to-custom-protocols'

/** How other sites put us into their pages, and whether that lets her leave theirs. */
const SANDBOXES = [
  ['no sandbox', null, true],
  ['our own snippet', SNIPPET, true],
  ['nothing but the way out', 'allow-scripts allow-top-navigation-by-user-activation', true],
  ['WordPress', 'allow-scripts', false],
  ['scripts and origin', 'allow-scripts allow-same-origin', false],
  ['scripts and windows', 'allow-scripts allow-popups allow-popups-to-escape-sandbox', false],
] as const

async function openHost(world: World, sandbox: string | null): Promise<Tab> {
  const { harness, site, openTab } = world
  harness.wish({ change: framable() })
  const tab = await openTab()
  const rules = sandbox === null ? '' : `&sandbox=${encodeURIComponent(sandbox)}`
  await tab.page.goto(`${OUTSIDE}/?frame=${site}/es/l/08${rules}`)
  await expect(frameOf(tab).locator('body > form:last-of-type > [data-exit]')).toBeVisible()
  return tab
}

const frameOf = (tab: Tab) => tab.page.frameLocator('iframe')

for (const [name, sandbox, leavesHost] of SANDBOXES) {
  test(`E-09 framed with ${name}: nothing readable is left, and ${
    leavesHost ? 'the other site is left too' : 'she is told to close it'
  }`, async ({ world }) => {
    const { harness } = world
    const tab = await openHost(world, sandbox)
    await frameOf(tab)
      .locator('body > form:last-of-type > [data-exit]')
      .click({ noWaitAfter: true })
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
    await frameOf(tab).locator('main a[href^="/es/l/08"]').first().click()
    await expect(frameOf(tab).locator('main h1')).not.toHaveText('Cusco')
    expect((await tab.history()).entries).toHaveLength(before)
  })
}
