import type { World } from '../exit-test'
import { OURS } from '../journey'
import { SEARCH } from '../plain-pages'
import { waitUntil } from '../wait-until'
import { WAYS_OUT } from '../ways-out'
import { expectNothingReadable } from './never-shows-again'

/**
 * E-11: she follows a link before the script has come, so a second page of ours stands in the
 * history; the script comes on the page after it, and she leaves.
 */
export async function leavesAfterEarlyClick({ harness, site, openTab }: World): Promise<void> {
  harness.wish({ holdScript: true })
  const tab = await openTab()
  await tab.page.goto(`${SEARCH}/?to=${site}/es`)
  await tab.page.click('#go')
  await tab.waitForGlance('home, without its script', ({ text }) => OURS.test(text))
  await tab.page.locator('a[href="/es/seguridad"]:visible').first().click({ noWaitAfter: true })
  await tab.waitForGlance('the next page', ({ url }) => url === `${site}/es/seguridad`)
  harness.releaseScript()
  await waitUntil('the exit’s script', () => tab.page.evaluate(() => window.kuskaExit === true))
  await WAYS_OUT.button(tab)
  await tab.waitFor(harness.decoy.origin)
  await expectNothingReadable(tab)
}
