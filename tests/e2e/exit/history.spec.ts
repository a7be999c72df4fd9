import { LOCALES } from '@/lib/domain/locale'
import { leavesNothing } from './checks/leaves-nothing'
import { expectNothingReadable, leaveOneBehind, neverShowsAgain } from './checks/never-shows-again'
import { test } from './exit-test'
import { takeJourney } from './journey'
import { OUTSIDE } from './plain-pages'
import { WAYS_OUT, type WayOut } from './ways-out'

/** Chromium drops a kept page that a channel speaks to, so Back asks the server for it anew. */
const OPEN =
  'known: a page of ours behind another site is loaded anew by Back, and seen until its script runs'

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

test('E-02 a page behind another site is not seen even for a moment', async ({ world }) => {
  test.fixme(true, OPEN)
  await expectNothingReadable(await leaveOneBehind(world))
})

test('E-02 a page behind another site, in another tab than the one she left', async ({ world }) => {
  test.fixme(true, OPEN)
  const { harness, site, openTab } = world
  const [other, tab] = [await openTab(), await openTab()]
  await takeJourney(other, { site, locale: 'es', pages: 1 })
  await other.type(OUTSIDE)
  await other.waitFor(OUTSIDE)
  await takeJourney(tab, { site, locale: 'es', pages: 2 })
  await WAYS_OUT.button(tab)
  await tab.waitFor(harness.decoy.origin)
  await expectNothingReadable(other)
})
