import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ENTRIES, needPlan, parseNeed } from '@/lib/domain/need'
import type { LoadedEdition } from '@/lib/edition/current'
import { loadEdition } from '@/lib/edition/load'
import type { ConfidentialListing, PublicListing } from '@/lib/edition/public-listing'
import { toEdition } from '@/lib/edition/to-edition'
import { countByPlace } from '@/lib/edition/views/count-by-place'
import { dataDate } from '@/lib/edition/views/data-date'
import { placeView } from '@/lib/edition/views/for-place'
import type { PlaceView } from '@/lib/edition/views/place-view'
import { shippedEdition } from './shipped-edition'

/*
 * Whoever looks for a house may ask from as many points as he likes and compare the answers: what is
 * nearer comes first. An answer that moves a house by one place, from one point only, is a compass.
 */

/** A kind of which none is shipped, and a second shelter: only where there are two is there an order. */
const ADDED = ['08', '15', '17'].flatMap((department, at) => [
  anEntry({ kind: 'car', department, id: `ccccc${at + 2}` }),
  anEntry({ kind: 'hrt', department, id: `hhhhh${at + 2}` }),
])

function anEntry(
  place: Pick<ConfidentialListing, 'id' | 'kind' | 'department'>,
): ConfidentialListing {
  return {
    ...place,
    exposure: 'CONFIDENTIAL',
    gates: ['cem', 'upe'],
    facts: {},
    freshness: 'current',
    sourceTitle: 'Directorio Inventado',
    quarter: '2026-07-01',
  }
}

const shipped = shippedEdition()
const isOpen = ({ exposure }: PublicListing) => exposure === 'OPEN'
const open = [...shipped.listings.values()].filter(isOpen)
const houses = [...[...shipped.listings.values()].filter((one) => !isOpen(one)), ...ADDED]

function anEditionOf(listings: readonly PublicListing[]): LoadedEdition {
  const { content, publishedAt } = shipped.edition
  return loadEdition(toEdition({ ...content, listings }, 1, publishedAt))
}
const edition = anEditionOf([...open, ...houses])
const codes = [...edition.places.keys()]

/** Everything, each entry, and those two that show or leave out a kind of house. */
const NEEDS = [null, ...ENTRIES.map((_, at) => `${at + 1}`), '2m', '2p']

function view(from: LoadedEdition, ubigeo: string, segment: string | null): PlaceView {
  const need = segment === null ? null : parseNeed(segment)
  const found = placeView(from, ubigeo, need && needPlan(need))
  if (!found) throw new Error(`${ubigeo}: got no view, expected one`)
  return found
}

/** Every row that may carry a distance. */
const rowsOf = ({ go, comes, always }: PlaceView) => [
  ...go.flatMap(({ rows }) => rows),
  ...comes,
  ...(always ? [always] : []),
]

/** What its department's own page says, which all its places must repeat. */
const ledIn = new Map(
  codes
    .filter((ubigeo) => ubigeo.length === 2)
    .flatMap((ubigeo) =>
      NEEDS.map((need) => [`${ubigeo} ${need}`, view(edition, ubigeo, need).led] as const),
    ),
)

test('from ten thousand points a house has the same place in the list, and no distance', () => {
  const places = new Map(edition.places)
  const asked = { ...edition, places }
  const orders = new Set<string>()
  let withHouses = 0
  const points = fc.record({
    ubigeo: fc.constantFrom(...codes),
    need: fc.constantFrom(...NEEDS),
    lat: fc.double({ min: -18.5, max: 0.1, noNaN: true }),
    lng: fc.double({ min: -81.5, max: -68.5, noNaN: true }),
  })
  fc.assert(
    fc.property(points, ({ ubigeo, need, lat, lng }) => {
      const place = edition.places.get(ubigeo)
      if (!place) throw new Error(`${ubigeo}: got no place, expected one`)
      places.set(ubigeo, { ...place, lat, lng })
      const seen = view(asked, ubigeo, need)
      places.set(ubigeo, place)

      const led = ledIn.get(`${ubigeo.slice(0, 2)} ${need}`) ?? []
      expect(seen.led).toHaveLength(led.length)
      // The entry as the edition has it: no copy with a distance or a point beside it.
      for (const [at, listing] of led.entries()) expect(seen.led[at]).toBe(listing)
      for (const { listing } of rowsOf(seen)) expect(listing.exposure).toBe('OPEN')

      withHouses += led.length > 0 ? 1 : 0
      orders.add(
        rowsOf(seen)
          .map(({ listing }) => listing.id)
          .join(),
      )
    }),
    { numRuns: 10_000 },
  )
  // The points must move the others, and there must be houses to move.
  expect(orders.size).toBeGreaterThan(2 * codes.length)
  expect(withHouses).toBeGreaterThan(1_000)
})

test('every place of a department leads to the same houses, and no other department does', () => {
  for (const ubigeo of codes) {
    const { led } = view(edition, ubigeo, null)
    expect(led, ubigeo).toEqual(ledIn.get(`${ubigeo.slice(0, 2)} null`))
    for (const { department } of led) expect(department).toBe(ubigeo.slice(0, 2))
  }
})

test('a house moves no other service, changes no count and no date', () => {
  const without = anEditionOf(open)
  expect(houses.length).toBeGreaterThan(20)
  expect(dataDate(edition)).toBe(dataDate(without))
  expect(countByPlace(edition)).toEqual(countByPlace(without))
  for (const ubigeo of codes) {
    for (const need of [null, '2', '2m']) {
      const { led: _, absent, ...others } = view(edition, ubigeo, need)
      const bare = view(without, ubigeo, need)
      const { led: none, absent: alsoAbsent, ...same } = bare
      expect(none).toEqual([])
      expect(others).toEqual(same)
      expect(absent).toEqual(alsoAbsent.filter((kind) => absent.includes(kind)))
    }
  }
})
