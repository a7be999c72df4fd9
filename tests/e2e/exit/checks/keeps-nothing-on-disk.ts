import { randomBytes } from 'node:crypto'
import { expect } from '@playwright/test'
import type { Locale } from '@/lib/domain/locale'
import { changePages } from '../changes'
import { findFilesWith } from '../find-files-with'
import type { Change, Harness } from '../harness'
import { OURS, takeJourney } from '../journey'
import { openChromium } from '../open-chromium'
import { Tab } from '../tab'
import { WAYS_OUT } from '../ways-out'

/** Texts that stand nowhere else in the world. */
function makeCanaries() {
  const mark = () => randomBytes(6).toString('hex')
  return {
    name: `Casa Canario ${mark()}`,
    phone: `9${String(Number.parseInt(mark(), 16)).slice(0, 8)}`,
    place: `Villa ${mark()}`,
    typed: `wamanqa${mark()}`,
  }
}

/**
 * E-04: the phone is examined afterwards, file by file.
 * @returns the files in which the domain stands
 */
export async function keepsNothingOnDisk(harness: Harness, change?: Change): Promise<string[]> {
  const { name, phone, place, typed } = makeCanaries()
  const plant = changePages((html) =>
    html.replace('</h1>', ` ${name}</h1><p>${place}</p><p>${phone}</p>`),
  )
  const { site } = harness
  harness.wish({
    change: (answer, path) => plant(change ? change(answer, path) : answer, path),
  })
  const chromium = await openChromium(harness)
  try {
    const tab = await Tab.open(chromium.context)
    await takeJourney(tab, { site, locale: 'es', pages: 5 })
    expect((await tab.look())?.text).toContain(name)
    await typePlace(tab, site, 'es', typed)
    await WAYS_OUT.button(tab)
    await tab.waitFor(harness.decoy.origin)
    await chromium.close()
    expect(findFilesWith(chromium.profile, [name, phone, place, typed])).toEqual([])
    return findFilesWith(chromium.profile, [new URL(site).host])
  } finally {
    await chromium.discard()
  }
}

/** Into the search field of the home page, which she reaches by «Volver» and the name. */
async function typePlace(tab: Tab, site: string, locale: Locale, typed: string): Promise<void> {
  await tab.page.locator(`a[href="/${locale}"]:visible`).first().click()
  await tab.waitFor(`${site}/${locale}`)
  await tab.page.locator('#place-search').pressSequentially(typed)
  await tab.waitForGlance('an answer to what was typed', ({ text }) => OURS.test(text))
}
