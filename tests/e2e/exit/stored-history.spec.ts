import { expect } from '@playwright/test'
import { test } from './exit-test'
import { readHistoryFile } from './history-file'
import { readHistoryList } from './history-list'
import { takeJourney } from './journey'
import { measureResidue } from './measure-residue'
import { openChromium } from './open-chromium'
import { OUTSIDE, SEARCH } from './plain-pages'
import { Tab } from './tab'
import { WAYS_OUT } from './ways-out'

test('E-03 what the browser wrote down of the visit is in no list it shows', async ({ world }) => {
  const { harness, site } = world
  const chromium = await openChromium(harness)
  try {
    const tab = await Tab.open(chromium.context)
    await takeJourney(tab, { site, locale: 'es', pages: 3 })
    await WAYS_OUT.button(tab)
    await tab.waitFor(harness.decoy.origin)
    await chromium.close()
    const visits = await readHistoryFile(chromium.profile)
    const ours = visits.filter(({ url }) => url.startsWith(site))
    // They are there, and the safety page says so; none is the end of a chain, which makes a row.
    expect(ours).toHaveLength(3)
    expect(ours.filter(({ isChainEnd }) => isChainEnd)).toEqual([])
    expect(visits.some(({ url, isChainEnd }) => isChainEnd && url.startsWith(SEARCH))).toBe(true)
  } finally {
    await chromium.discard()
  }
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
    rows: 0,
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
