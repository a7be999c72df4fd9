import { randomBytes } from 'node:crypto'
import { expect } from '@playwright/test'
import type { Locale } from '@/lib/domain/locale'
import { changeTexts } from '../changes'
import { findFilesWith } from '../find-files-with'
import type { Change, Harness } from '../harness'
import { takeJourney } from '../journey'
import { openChromium } from '../open-chromium'
import { Tab } from '../tab'
import { WAYS_OUT } from '../ways-out'

/** Department, province and district of the journey are all called so. */
export const PLACE_OF_JOURNEY = 'Cusco'
const HEADING = /<h1\b[^>]*>(?:<[^>]*>)*([^<]+)</

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

type Canaries = ReturnType<typeof makeCanaries>

/**
 * Wherever an answer says the place, a service's name or a phone, it says the canary instead: one that
 * only stood beside them would miss a title, or data that a script asks for.
 * @param sent every canary that an answer has held
 */
function plant({ name, phone, place }: Canaries, sent: Set<string>): Change {
  return changeTexts((text, path) => {
    const heading = /^\/\w+\/s\/\w+$/.test(path) ? HEADING.exec(text)?.[1] : undefined
    const named = heading ? text.replaceAll(heading, name) : text
    const planted = named
      .replaceAll(PLACE_OF_JOURNEY, place)
      .replace(/(?<=href="tel:)\+51\d+/g, `+51${phone}`)
      .replace('</h1>', `</h1><p>${phone}</p>`)
    for (const canary of [name, phone, place]) if (planted.includes(canary)) sent.add(canary)
    return planted
  })
}

interface Circumstances {
  /** How the site would differ. */
  readonly change?: Change
  /** Does she leave by the exit, which names all that she read after the decoy? Else the browser ends. */
  readonly isLeft?: boolean
}

/**
 * E-04: the phone is examined afterwards, file by file.
 * @returns the files in which the domain stands
 */
export async function keepsNothingOnDisk(
  harness: Harness,
  { change, isLeft = true }: Circumstances = {},
): Promise<string[]> {
  const canaries = makeCanaries()
  const { name, phone, place, typed } = canaries
  const sent = new Set<string>()
  const planted = plant(canaries, sent)
  const { site } = harness
  harness.wish({
    change: (answer, path) => planted(change ? change(answer, path) : answer, path),
  })
  const chromium = await openChromium(harness)
  try {
    const tab = await Tab.open(chromium.context)
    await takeJourney(tab, { site, locale: 'es', pages: 5 })
    expect((await tab.look())?.text).toContain(name)
    expect(sent).toEqual(new Set([name, phone, place]))
    await typePlace(tab, site, 'es', typed)
    if (isLeft) {
      await WAYS_OUT.button(tab)
      await tab.waitFor(harness.decoy.origin)
    } else {
      // Typed, so that its name is written down and not that of a later page in its place.
      await tab.type(`${site}/es/l/0801`)
      expect((await tab.waitFor(`${site}/es/l/0801`)).text).toContain(place)
    }
    await chromium.close()
    const files = findFilesWith(chromium.profile, [name, phone, place, typed])
    expect(files, 'files that tell what she read').toEqual([])
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
  // Nothing is called so: the way to the lists is the search's answer.
  await tab.page.locator('[data-place-search] [data-lists]').waitFor()
}
