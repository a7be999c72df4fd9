import { setTimeout as delay } from 'node:timers/promises'
import { expect } from '@playwright/test'
import { LOCALES } from '@/lib/domain/locale'
import { test } from './exit-test'
import { readHistoryList } from './history-list'
import { measureResidue } from './measure-residue'
import { SEARCH } from './plain-pages'
import type { Tab } from './tab'
import { WAYS_OUT, type WayOut } from './ways-out'

const NOTHING = { entries: 0, rows: [], isReadable: false, referers: [], tabs: 0 }

/** Chooses a filter and a service, and moves the map. */
async function lookAround({ page }: Tab): Promise<void> {
  await page.locator('main button[aria-pressed]').nth(1).click()
  await page.locator('[data-row] button').first().click()
  await page.getByRole('application').getByRole('button').first().click()
}

for (const locale of LOCALES)
  for (const way of Object.keys(WAYS_OUT) as WayOut[])
    test(`E-01 she looked at the map in ${locale} and left by ${way}: nothing to find`, async ({
      world: { harness, context, site, openTab },
    }) => {
      const tab = await openTab()
      const map = `${site}/${locale}/mapa`
      await tab.page.goto(`${SEARCH}/?to=${map}`)
      await tab.page.click('#go')
      await tab.waitFor(map)
      await tab.page.locator('#map-search').waitFor()
      // The hidden link is the second stop of a page that nobody has touched yet.
      if (way !== 'hidden link') await lookAround(tab)
      await WAYS_OUT[way](tab)
      const at = harness.decoy.origin
      await tab.waitFor(at)
      expect(await measureResidue({ harness, context, tab, of: site, at })).toMatchObject(NOTHING)
    })

/** While the page arrives, starts and has started, on a phone that is slow. */
const MOMENTS_MS = [0, 100, 250, 400, 600, 900, 1400, 2200]

test('E-02 she leaves while the map is still starting: no row in the history list', async ({
  world: { harness, context, site, openTab },
}) => {
  test.setTimeout(120_000)
  const at = harness.decoy.origin
  const map = `${site}/es/mapa`
  for (const moment of MOMENTS_MS) {
    const tab = await openTab()
    await tab.session.send('Emulation.setCPUThrottlingRate', { rate: 6 })
    await tab.type(map)
    await tab.waitForGlance('the map', ({ url }) => url.startsWith(map))
    await delay(moment)
    await WAYS_OUT.button(tab)
    await tab.waitFor(at)
    await tab.close()
  }
  const rows = await readHistoryList(context, at)
  expect(rows.filter((url) => url.startsWith(site))).toEqual([])
})

test('E-02 the framework of the map writes nothing into the history, at its start or later', async ({
  world: { site, openTab },
}) => {
  const tab = await openTab()
  const written: string[] = []
  await tab.session.send('Page.enable')
  tab.session.on('Page.navigatedWithinDocument', ({ url }) => written.push(url))
  await tab.page.goto(`${site}/es/mapa`)
  await tab.page.locator('#map-search').waitFor()
  await lookAround(tab)
  expect(written).toEqual([])
  // A check that hears nothing would be as silent.
  await tab.page.evaluate(() => location.assign('#'))
  expect(written).toHaveLength(1)
})
