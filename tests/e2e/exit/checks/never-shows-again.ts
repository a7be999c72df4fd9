import { expect } from '@playwright/test'
import type { World } from '../exit-test'
import { OURS, takeJourney } from '../journey'
import { walkHistory } from '../measure-residue'
import { OUTSIDE } from '../plain-pages'
import type { Tab } from '../tab'
import { WAYS_OUT } from '../ways-out'

/**
 * She read a page, typed another address, came back by typing ours, and left: the first page lies
 * behind another site, where no interface of the browser tells us of it.
 */
async function leaveOneBehind({ harness, site, openTab }: World): Promise<Tab> {
  const tab = await openTab()
  await takeJourney(tab, { site, locale: 'es', pages: 2 })
  await tab.type(OUTSIDE)
  await tab.waitFor(OUTSIDE)
  await tab.type(`${site}/es/seguridad`)
  await tab.waitFor(`${site}/es/seguridad`)
  await WAYS_OUT.button(tab)
  await tab.waitFor(harness.decoy.origin)
  return tab
}

/** E-02: long after, with no cookie to shut it, a page that Back reaches hides itself again. */
export async function neverShowsAgain(world: World): Promise<void> {
  const tab = await leaveOneBehind(world)
  await world.context.clearCookies()
  const stops = await walkHistory(tab)
  expect(stops.length, 'stops').toBeGreaterThan(3)
  const readable = stops.filter(({ text }) => OURS.test(text))
  expect(
    readable.map(({ url }) => url),
    'readable again',
  ).toEqual([])
}

/** Walks the tab's whole history and looks all the while: nothing of ours, at no glance. */
export async function expectNothingReadable(tab: Tab): Promise<void> {
  const stopWatching = tab.watch()
  await walkHistory(tab)
  const seen = await stopWatching()
  const readable = seen.filter(({ title, text }) => OURS.test(`${title}\n${text}`))
  expect(seen.length, 'glances').toBeGreaterThan(10)
  expect(
    readable.map(({ url }) => url),
    'readable again',
  ).toEqual([])
}
