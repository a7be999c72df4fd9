import { expect } from '@playwright/test'
import { LOCALES } from '@/lib/domain/locale'
import { test } from './exit-test'
import { measureResidue } from './measure-residue'
import { SEARCH } from './plain-pages'
import type { Tab } from './tab'
import { WAYS_OUT, type WayOut } from './ways-out'

const NOTHING = { entries: 0, rows: 0, isReadable: false, referers: [], tabs: 0 }

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
