import { expect, test } from '@playwright/test'
import { LOCALES } from '@/lib/domain/locale'
import { askAll } from './ask-all'
import { SHIPPED } from './public-addresses'
import { pickSome, randomFrom } from './random-from'
import { findNumbers, WRITTEN } from './written-digits'

// Each service's own page, in each language, is looked at on the walk of addresses.spec.ts.
const SEED = 60

test('the file gives 557 numbers to the services that are published', () => {
  const counts = [...SHIPPED.listings.keys()].map((id) => WRITTEN.get(id)?.length ?? 0)
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(557)
})

/** The rows of a list of services: id and the numbers beside its name. */
function findRows(html: string) {
  const name = /href="(?:\/\w+\/s|\/embed\/v1\/[^"]*\/calido)\/(\w{6})"/
  return html
    .split(/<li\b/)
    .slice(1)
    .map((part) => part.split('</li>')[0] ?? '')
    .flatMap((row) => {
      const id = name.exec(row)?.[1]
      return id ? [{ id, numbers: findNumbers(row) }] : []
    })
}

test('in the lists of sixty places, and of the widget, each service has its own number beside its name', async () => {
  test.setTimeout(5 * 60_000)
  const random = randomFrom(SEED)
  const addresses = pickSome([...SHIPPED.places.keys()], 60, random).map(
    (ubigeo) => `/${pickSome(LOCALES, 1, random)[0]}/l/${ubigeo}`,
  )
  // The same in another site's frame.
  for (const ubigeo of SHIPPED.places.keys())
    if (ubigeo.length === 2) addresses.push(`/embed/v1/es/${ubigeo}/todo`)
  let seen = 0
  await askAll(addresses, ({ body }, address) => {
    for (const { id, numbers } of findRows(body)) {
      const expected = (WRITTEN.get(id) ?? []).map((dialled) => ({ dialled, shown: dialled }))
      expect(numbers, `${address} ${id}`).toEqual(expected)
      seen += numbers.length
    }
  })
  expect(seen).toBeGreaterThan(300)
})
