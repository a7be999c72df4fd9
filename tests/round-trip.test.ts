import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CLOSED_STATES } from '@/lib/domain/attributes'
import type { OpenListingInput } from '@/lib/domain/listing'
import { LOCALES } from '@/lib/domain/locale'
import { buildContent } from '@/lib/edition/build'
import { canonicalBytes } from '@/lib/edition/canonical'
import type { CatalogueRows } from '@/lib/edition/catalogue-rows'
import type { LoadedEdition } from '@/lib/edition/current'
import { loadEdition } from '@/lib/edition/load'
import { toEdition } from '@/lib/edition/to-edition'
import { readAnyFile } from '@/lib/import/read-any-file'
import { answerHsds } from '@/lib/open-data/hsds/answer-hsds'
import { toGeojson } from '@/lib/open-data/to-geojson'
import { aSource } from './a-source'
import { anyOpenListing } from './any-listing'
import { aService } from './factories'
import { listingToRow } from './listing-to-row'
import { shippedEdition, shippedRows } from './shipped-edition'
import { shippedGazetteer } from './shipped-gazetteer'

/*
 * Whoever takes the directory along and brings it back must find the same: nothing lost that she would
 * have read, nothing invented. Here without a database; tests/data/round-trip.test.ts has one.
 */

const PUBLISHED_ON = '2026-11-24'
const gazetteer = shippedGazetteer()
const { places, aliases } = shippedRows()

function exportOf(edition: LoadedEdition, locale: (typeof LOCALES)[number]): string {
  const query = new URLSearchParams('full=true&format=ndjson')
  return answerHsds(['services'], query, aSource(edition, locale)).body
}

function publish(services: CatalogueRows['services']): LoadedEdition {
  const content = buildContent({ services, places, aliases }, PUBLISHED_ON)
  return loadEdition(toEdition(content, 1, `${PUBLISHED_ON}T15:00:00.000Z`))
}

function bringBack(text: string): LoadedEdition {
  const file = readAnyFile(Buffer.from(text), gazetteer, [], true)
  expect(file.refused).toEqual([])
  return publish(file.listings.map(({ listing }) => listingToRow(listing, PUBLISHED_ON)))
}

const bytesOf = ({ edition }: LoadedEdition) =>
  Buffer.from(canonicalBytes(edition.content)).toString('utf8')

test('the directory comes back byte for byte, from the files of any of the three languages', {
  timeout: 120_000,
}, () => {
  const shipped = shippedEdition()
  for (const locale of LOCALES) {
    const back = bringBack(exportOf(shipped, locale))
    expect([...back.listings.keys()]).toEqual([...shipped.listings.keys()])
    for (const [id, listing] of back.listings) expect(listing).toEqual(shipped.listings.get(id))
    expect(bytesOf(back)).toBe(bytesOf(shipped))
    for (const again of LOCALES) expect(exportOf(back, again)).toBe(exportOf(shipped, again))
  }
})

/** Without the freshness, which is reckoned from the sources of single fields, and no map has these. */
const mapOf = (edition: LoadedEdition) => {
  const { features } = JSON.parse(
    toGeojson(new URLSearchParams(), aSource(edition)).body,
    (key, value) => (key === 'freshness' ? undefined : value),
  )
  return features
}

test('the map comes back as it was, from an empty catalogue', { timeout: 60_000 }, () => {
  const shipped = shippedEdition()
  const back = bringBack(toGeojson(new URLSearchParams(), aSource(shipped)).body)
  expect([...back.listings.keys()]).toEqual([...shipped.listings.keys()])
  expect(mapOf(back)).toEqual(mapOf(shipped))
})

test('a service that is shut or has moved comes back from the map as shut or moved', () => {
  for (const operatingState of CLOSED_STATES) {
    const facts = { operatingState, until: '2027-03-01' }
    const edition = publish([aService({ facts, points: [], coverage: ['08'] })])
    const [back] = bringBack(
      toGeojson(new URLSearchParams(), aSource(edition)).body,
    ).listings.values()
    expect(back?.facts).toMatchObject(facts)
  }
})

/** The same with its points where their districts are: a file with others is refused, as any is. */
function inItsDistricts(listing: OpenListingInput): OpenListingInput {
  const points = listing.points.map((point) => {
    const capital = places.find(({ ubigeo }) => ubigeo === point.ubigeo)
    return point.lat === null || !capital ? point : { ...point, lat: capital.lat, lng: capital.lng }
  })
  return { ...listing, points, publicId: '222222' }
}

test('whatever a listing may hold comes back as it was', { timeout: 120_000 }, () => {
  let published = 0
  fc.assert(
    fc.property(anyOpenListing, (listing) => {
      const edition = publish([listingToRow(inItsDistricts(listing), PUBLISHED_ON)])
      if (edition.listings.size === 0) return
      published++
      const back = bringBack(exportOf(edition, 'qu'))
      expect([...back.listings.values()]).toEqual([...edition.listings.values()])
      // A second door with neither street nor point is, on a map, a district that the first has named.
      const isBare = listing.points.some(({ address, lat }) => address === null && lat === null)
      if (listing.points.length > 1 && isBare) return
      const map = bringBack(toGeojson(new URLSearchParams(), aSource(edition)).body)
      expect(mapOf(map)).toEqual(mapOf(edition))
    }),
    { numRuns: 300 },
  )
  expect(published).toBeGreaterThan(50)
})
