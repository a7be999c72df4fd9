import { expect } from '@playwright/test'
import { LOCALES } from '@/lib/domain/locale'
import { leavesNothing } from './checks/leaves-nothing'
import { neverShowsAgain } from './checks/never-shows-again'
import { test } from './exit-test'
import { OURS, takeJourney } from './journey'
import { walkHistory } from './measure-residue'
import { OUTSIDE } from './plain-pages'
import { WAYS_OUT, type WayOut } from './ways-out'

for (const locale of LOCALES) {
  for (const pages of [1, 3, 10]) {
    for (const way of Object.keys(WAYS_OUT) as WayOut[]) {
      test(`E-01 she read ${pages} in ${locale} and left by ${way}: nothing to find`, ({ world }) =>
        leavesNothing(world, { locale, pages, way }))
    }
  }
}

test('E-02 a page behind another site hides itself when Back reaches it', ({ world }) =>
  neverShowsAgain(world))

/*
 * The limit that the safety page names (README, Decisions): Chromium drops a kept page that the other
 * tabs speak to, so Back loads it anew, and no page can know then that she has left elsewhere. The day
 * these turn red, the browser has changed and the sentence can go.
 */
test('E-02 behind another site, in another tab, Back shows a page again, as the safety page says', async ({
  world,
}) => {
  const { harness, site, openTab } = world
  const [other, tab] = [await openTab(), await openTab()]
  await takeJourney(other, { site, locale: 'es', pages: 1 })
  await other.type(OUTSIDE)
  await other.waitFor(OUTSIDE)
  await takeJourney(tab, { site, locale: 'es', pages: 2 })
  await WAYS_OUT.button(tab)
  await tab.waitFor(harness.decoy.origin)
  const stops = await walkHistory(other)
  expect(stops.some(({ text }) => OURS.test(text))).toBe(true)
})

test('the safety page says what the exit leaves behind another site', async ({ world }) => {
  const tab = await world.openTab()
  await tab.type(`${world.site}/es/seguridad`)
  const { text } = await tab.waitFor(`${world.site}/es/seguridad`)
  expect(text).toMatch(/escribiste otra dirección encima de una página de Kuska/)
})
