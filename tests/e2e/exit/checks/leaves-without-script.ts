import { expect } from '@playwright/test'
import type { World } from '../exit-test'
import { OURS, takeJourney } from '../journey'
import { expectNothingReadable } from './never-shows-again'

/** E-08: with scripts off she reaches the decoy, every Back is shut, and typing the domain opens. */
export async function leavesWithoutScript({ harness, site, openTab }: World): Promise<void> {
  const tab = await openTab({ withScript: false })
  await takeJourney(tab, { site, locale: 'es', pages: 3 })
  await tab.page.locator('body > form:last-of-type > [data-exit]').click()
  await tab.waitFor(harness.decoy.origin)
  await expectNothingReadable(tab)

  await tab.type(`${site}/`)
  const door = await tab.waitFor(`${site}/entrar`)
  expect(door.text).not.toMatch(OURS)
  await tab.page.click('button[value="ay"]')
  const { text } = await tab.waitFor(`${site}/ay`)
  expect(text).toMatch(OURS)
  const referers = harness.visitsOf(harness.decoy.origin).map(({ referer }) => referer)
  expect(referers.length, 'visits of the decoy').toBeGreaterThan(0)
  expect(referers.filter(Boolean)).toEqual([])
}
