import { chromium, expect } from '@playwright/test'
import { launch, type Page } from 'puppeteer-core'
import type { World } from '../exit-test'
import { chromiumArguments } from '../open-chromium'
import { waitUntil } from '../wait-until'

interface Sight {
  readonly isHidden: boolean
  readonly isCovered: boolean
}

const seeSight = (page: Page): Promise<Sight> =>
  page.evaluate(() => {
    const cover = document.getElementById('cover')
    const isCovered = cover !== null && getComputedStyle(cover).display === 'block'
    return { isHidden: document.hidden, isCovered }
  })

function waitUntilHidden(page: Page, wanted: boolean): Promise<Sight> {
  const what = wanted ? 'her tab behind another' : 'her tab in front'
  return waitUntil(
    what,
    () => seeSight(page),
    ({ isHidden }) => isHidden === wanted,
  )
}

/** A4: her tab goes behind another and comes back to the front. */
export async function coversOutOfSight({ harness, site }: World): Promise<void> {
  // Not by Playwright, which tells every page that it is the one in front.
  const browser = await launch({
    executablePath: process.env.KUSKA_CHROMIUM || chromium.executablePath(),
    args: chromiumArguments(harness),
  })
  try {
    const [hers, other] = [await browser.newPage(), await browser.newPage()]
    await hers.bringToFront()
    await hers.goto(`${site}/es/l/08`)
    const clear = { isHidden: false, isCovered: false }
    expect(await waitUntilHidden(hers, false)).toEqual(clear)
    await other.bringToFront()
    const behind = await waitUntilHidden(hers, true)
    expect(behind, 'out of sight').toEqual({ isHidden: true, isCovered: true })
    await hers.bringToFront()
    expect(await waitUntilHidden(hers, false)).toEqual(clear)
  } finally {
    await browser.close()
  }
}
