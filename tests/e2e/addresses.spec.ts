import { expect, test } from '@playwright/test'
import { LOCALES, type Locale } from '@/lib/domain/locale'
import { ask } from './ask'
import { askAll } from './ask-all'
import { PAGE_PROMISES } from './page-promises'
import { PUBLIC_ADDRESSES, SHIPPED, sampledNeedPlaces } from './public-addresses'
import { WITHHELD_COUNT } from './withheld'

// One worker: the browsers of the other tests need the server too.
test.describe.configure({ mode: 'default' })

const WALK_MS = 20 * 60_000
/** What is broken is broken on thousands of pages: a few are enough to mend it. */
const SHOWN = 5
/** Scripts, styles and the icon; more of them would be links to pages that nobody knows. */
const MOST_FILES = 40

/** Forms of a report differ by a service's name alone: one in ten is walked over, and every safe house's. */
const REPORTS_WALKED = new Set(
  [...SHIPPED.listings.values()]
    .filter(({ exposure }, at) => exposure === 'CONFIDENTIAL' || at % 10 === 0)
    .flatMap(({ id }) => [`/s/${id}/aviso`, `/s/${id}/aviso/listo`]),
)
const WALKED = PUBLIC_ADDRESSES.filter(
  (address) => !address.includes('/aviso') || REPORTS_WALKED.has(address),
)

/** Districts and choices of signs: by the thousand, and alike but for what the catalogue says. */
const isOneOfMany = (address: string) => /^\/l\/\d{6}$|^\/n\//.test(address)
/** Spanish goes over all of them, each other language over every fourth, and never over the same. */
const EVERY_FOURTH = 4
const ofMany = WALKED.filter(isOneOfMany)
const walkedIn = (locale: Locale) => [
  ...WALKED.filter((address) => !isOneOfMany(address)),
  ...ofMany.filter((_, at) => locale === 'es' || at % EVERY_FOURTH === LOCALES.indexOf(locale)),
]

/** Adds to the list under a key. */
function note(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/** A page that is walked over, or an entry in a place, of which there are too many to ask for each. */
function isPublic(link: string, known: ReadonlySet<string>): boolean {
  const [, address = ''] = /^\/(?:es|qu|ay)((?:\/.*)?)$/.exec(link) ?? [link, link]
  // A widget and its builder: one address for each choice.
  if (/^\/embed\/|^\/widget\//.test(address)) return SHIPPED.isKnownPath(link)
  const [, need = address, place] = /^(\/n\/\w+)\/(\d+)$/.exec(address) ?? []
  return known.has(need) && (place === undefined || SHIPPED.places.has(place))
}

for (const locale of LOCALES) {
  const which = locale === 'es' ? 'every public page' : 'every sort of public page'
  test(`${which} in ${locale} keeps what a page promises`, async () => {
    test.setTimeout(WALK_MS)
    const broken = new Map<string, string[]>()
    const titles = new Map<string, string[]>()
    const links = new Set<string>()
    const addresses = [...walkedIn(locale), ...sampledNeedPlaces()]
    const asked = addresses.map((address) => `/${locale}${address}`)
    await askAll(asked, (answer, asAsked) => {
      const page = { ...answer, locale, address: asAsked.slice(3) }
      for (const [promise, check] of Object.entries(PAGE_PROMISES)) {
        const found = check(page)
        if (found !== null) note(broken, promise, `${asAsked}: ${found}`)
      }
      note(titles, /<title>([^<]*)</.exec(page.body)?.[1] ?? '', page.address)
      for (const [, link = ''] of page.body.matchAll(/\s(?:href|src)="(\/[^"]*)"/g)) links.add(link)
    })

    for (const promise of Object.keys(PAGE_PROMISES)) {
      await test.step(promise, () => {
        const pages = broken.get(promise) ?? []
        expect.soft(pages.slice(0, SHOWN), `${promise}: broken on ${pages.length}`).toEqual([])
      })
    }
    await test.step('has a title that no other address has', () => {
      const shared = [...titles].filter(([, addresses]) => addresses.length > 1)
      expect.soft(shared.slice(0, SHOWN), `${shared.length} titles are shared`).toEqual([])
    })
    await test.step('leads nowhere that does not answer', async () => {
      const known = new Set(PUBLIC_ADDRESSES)
      const others = [...links].filter((link) => !isPublic(link, known))
      expect.soft(others.length, others.join(' ')).toBeLessThan(MOST_FILES)
      for (const link of others) expect.soft((await ask(link)).status, link).toBe(200)
    })
  })
}

test('the walk goes over the whole country, and knows what it must not find', () => {
  expect(SHIPPED.places.size).toBe(2113)
  expect(SHIPPED.listings.size).toBe(566)
  expect(new Set(PUBLIC_ADDRESSES).size).toBe(9 + 736 + 2113 + 3 * 566)
  expect(REPORTS_WALKED.size).toBeGreaterThan(120)
  expect(walkedIn('es').length).toBe(WALKED.length)
  for (const locale of ['qu', 'ay'] as const)
    expect(walkedIn(locale).length).toBeGreaterThan(0.4 * WALKED.length)
  expect(WITHHELD_COUNT.names).toBeGreaterThan(30)
  expect(WITHHELD_COUNT.numbers).toBeGreaterThan(7)
})
