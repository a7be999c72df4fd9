import { expect } from '@playwright/test'
import { KINDS_OF_PAGE } from '../kinds-of-page'
import { test, type World } from './exit-test'
import { readHistoryFile, type StoredVisit } from './history-file'
import { readHistoryList } from './history-list'
import { takeJourney } from './journey'
import { measureResidue } from './measure-residue'
import { openChromium } from './open-chromium'
import { OUTSIDE, SEARCH } from './plain-pages'
import { Tab } from './tab'
import { WAYS_OUT } from './ways-out'

/** The name, and codes: small letters and digits, as no place is written. */
const NEUTRAL_TITLE = /^(?:Kuska(?: · [0-9a-z]+)*|Inicio)$/

/** What a browser has written down of ours and of others, once it is closed. */
async function readVisitsAfter(
  { harness, site }: World,
  visit: (tab: Tab) => Promise<void>,
): Promise<{ visits: StoredVisit[]; ours: StoredVisit[] }> {
  const chromium = await openChromium(harness)
  try {
    await visit(await Tab.open(chromium.context))
    await chromium.close()
    const visits = await readHistoryFile(chromium.profile)
    return { visits, ours: visits.filter(({ url }) => url.startsWith(site)) }
  } finally {
    await chromium.discard()
  }
}

test('E-03 what the browser wrote down of the visit is in no list it shows', async ({ world }) => {
  const { visits, ours } = await readVisitsAfter(world, async (tab) => {
    await takeJourney(tab, { site: world.site, locale: 'es', pages: 3 })
    await WAYS_OUT.button(tab)
    await tab.waitFor(world.harness.decoy.origin)
  })
  // They are there, and the safety page says so; none is the end of a chain, which makes a row.
  expect(ours).toHaveLength(3)
  expect(ours.filter(({ isChainEnd }) => isChainEnd)).toEqual([])
  expect(visits.some(({ url, isChainEnd }) => isChainEnd && url.startsWith(SEARCH))).toBe(true)
  // Chromium names all of a chain after its end: what she left to covers what she read.
  expect([...new Set(ours.map(({ title }) => title))]).toEqual(['El tiempo'])
})

test('E-04 without an exit, each address stands beside a name that says nothing', async ({
  world,
}) => {
  const addresses = Object.values(KINDS_OF_PAGE)
  const { ours } = await readVisitsAfter(world, async (tab) => {
    for (const address of addresses) {
      // Typed, one by one: in a chain the last name would stand for all.
      await tab.type(`${world.site}/es${address}`)
      await tab.waitForGlance(address, ({ url, isComplete }) => url.endsWith(address) && isComplete)
    }
  })
  const titles = ours.map(({ title }) => title)
  expect(titles).toHaveLength(addresses.length)
  expect(titles.filter((title) => !NEUTRAL_TITLE.test(title))).toEqual([])
  expect(new Set(titles).size, 'titles that tell pages apart').toBeGreaterThan(10)
})

test('E-01 a link to another site leaves nothing either, and tells it nothing', async ({
  world,
}) => {
  const { harness, context, site, openTab } = world
  const tab = await openTab()
  await takeJourney(tab, { site, locale: 'es', pages: 3 })
  // Whatever links a page has: this one stands for an organisation's own site.
  await tab.page
    .locator('main a[href]')
    .first()
    .evaluate((link, href) => link.setAttribute('href', href), `${OUTSIDE}/`)
  await tab.page.locator(`a[href="${OUTSIDE}/"]`).click()
  await tab.waitFor(OUTSIDE)
  expect(await measureResidue({ harness, context, tab, of: site, at: OUTSIDE })).toEqual({
    entries: 0,
    rows: [],
    isReadable: false,
    referers: [],
    tabs: 0,
  })
})

test('E-03 without pressing anything, a whole visit is one row at most', async ({ world }) => {
  const { context, site, openTab } = world
  const typedElsewhere = await openTab()
  await takeJourney(typedElsewhere, { site, locale: 'es', pages: 3 })
  await typedElsewhere.type(OUTSIDE)
  await typedElsewhere.waitFor(OUTSIDE)
  const closed = await openTab()
  await takeJourney(closed, { site, locale: 'es', pages: 3 })
  await closed.close()
  const rows = await readHistoryList(context, OUTSIDE)
  expect(rows.filter((url) => url.startsWith(site)).length).toBeLessThanOrEqual(1)
})
