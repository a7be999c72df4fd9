import { expect, test } from 'vitest'
import { CLOSED_STATES } from '@/lib/domain/attributes'
import { loadEdition } from '@/lib/edition/load'
import type { OpenListing } from '@/lib/edition/public-listing'
import { answerHsds } from '@/lib/open-data/hsds/answer-hsds'
import { toProfile } from '@/lib/open-data/hsds/to-profile'
import { sitemapPaths } from '@/lib/open-data/sitemap-paths'
import type { Source } from '@/lib/open-data/source'
import { stableUuid } from '@/lib/open-data/stable-uuid'
import { toAtom } from '@/lib/open-data/to-atom'
import { toCsvFile } from '@/lib/open-data/to-csv-file'
import { toGeojson } from '@/lib/open-data/to-geojson'
import { toLinkedData } from '@/lib/open-data/to-linked-data'
import { aSource } from './a-source'
import { aChannel, aHouse, anEdition, aPoint, aService, aTrust } from './factories'
import { shippedEdition } from './shipped-edition'

const SHIPPED = aSource(shippedEdition())
const ALL = new URLSearchParams()

interface Feature {
  readonly id: string
  readonly geometry: { readonly type: string; readonly coordinates: readonly number[] } | null
  readonly properties: Readonly<Record<string, unknown>>
}
function featuresOf(source: Source, query = ''): readonly Feature[] {
  return JSON.parse(toGeojson(new URLSearchParams(query), source).body).features
}

test('on the map, longitude stands before latitude, five decimals at most, within Peru', () => {
  const placed = featuresOf(SHIPPED).filter(({ geometry }) => geometry !== null)
  expect(placed.length).toBeGreaterThan(300)
  for (const { geometry } of placed) {
    const [lng = 0, lat = 0] = geometry?.coordinates ?? []
    expect(lng).toBeGreaterThan(-82)
    expect(lng).toBeLessThan(-68)
    expect(lat).toBeGreaterThan(-19)
    expect(lat).toBeLessThan(0.2)
    expect(String(lng)).toMatch(/^-\d+(?:\.\d{1,5})?$/)
  }
})

test('each feature has an id of its own, and says how precise its point is', () => {
  const features = featuresOf(SHIPPED)
  expect(new Set(features.map(({ id }) => id)).size).toBe(features.length)
  for (const { geometry, properties } of features)
    expect(properties.precision === 'none').toBe(geometry === null)
})

test('a service without a public point, and every safe house, has no geometry', () => {
  const source = aSource(
    loadEdition(anEdition(1, [aHouse(), aService({ points: [], publicId: '333333' })])),
  )
  expect(featuresOf(source).map(({ geometry }) => geometry)).toEqual([null, null])
})

test('a place narrows what is given, and a wrong one is named', () => {
  const cusco = featuresOf(SHIPPED, 'ubigeo=08')
  expect(cusco.length).toBeGreaterThan(10)
  expect(cusco.length).toBeLessThan(featuresOf(SHIPPED).length / 4)
  expect(() => featuresOf(SHIPPED, 'ubigeo=080')).toThrow(/^ubigeo: got 080, expected/)
  expect(() => featuresOf(SHIPPED, 'kind=cem')).toThrow(/^kind: got cem, expected one of these/)
})

test('the table has a row of HXL tags under its header, and as many cells in each row', () => {
  const { body } = toCsvFile(ALL, SHIPPED)
  const [header = '', tags = '', ...rows] = body.trimEnd().split('\r\n')
  expect(tags).toBe(
    '#meta+id,#service+type,#service+name,#org+name,#adm1+code,#adm2+code,#adm3+code,#loc+address,' +
      '#geo+lat,#geo+lon,#geo+precision,#contact+phone,#service+hours,#service+lang,#date+verified,' +
      '#meta+source,#service+status,#date+end,#meta+freshness,#meta+license,#meta+edition,#date+published',
  )
  expect(header.split(',')).toHaveLength(tags.split(',').length)
  expect(rows.length).toBeGreaterThanOrEqual(SHIPPED.edition.listings.size)
  expect(body).not.toContain('+51')
})

test('no cell of the table begins a formula, whatever a service is called', () => {
  const names = [
    ...['=HYPERLINK("https://malo.example")', '+1', '-1+1', '@SUM(A1)', '\tuno'],
    ...['Villa;=1+1', 'Villa; @SUM(A1)'],
  ]
  const services = names.map((name, at) => aService({ name, publicId: `22222${at + 2}` }))
  const { body } = toCsvFile(ALL, aSource(loadEdition(anEdition(1, services))))
  for (const line of body.split('\r\n').slice(2)) {
    expect(line).not.toMatch(/(?:^|,)"?[=+@\t]/)
    expect(line).not.toMatch(/(?:^|,)"?-(?!\d+(?:\.\d+)?(?:,|$))/)
    // Where a sheet takes «;» for the end of a cell.
    expect(line).not.toMatch(/;\s*[=+@-]/)
  }
})

test('the feed tells what was last said, by code alone', () => {
  const { body } = toAtom(ALL, SHIPPED)
  const days = [...body.matchAll(/<entry>.*?<updated>(.{10})/g)].map(([, day]) => String(day))
  expect(days).toHaveLength(100)
  expect(days).toEqual([...days].sort().reverse())
  for (const [, title] of body.matchAll(/<title>([^<]*)</g))
    expect(title).toMatch(/^Kuska(?: · [a-z0-9]{6})?$/)
})

test('the feed does not move when a service is withdrawn, but for the service', () => {
  const two = [aService(), aService({ publicId: '333333' })]
  const before = toAtom(ALL, aSource(loadEdition(anEdition(1, two)))).body
  const after = toAtom(ALL, aSource(loadEdition(anEdition(2, [aService()])))).body
  const gone = /<entry>(?:(?!<\/entry>).)*333333.*?<\/entry>/s
  expect(before).toMatch(gone)
  expect(before.replace(gone, '')).toBe(after)
})

test('nothing of a safe house is in the feed, nor does it move with one', () => {
  const said = (sourceDate: string) =>
    toAtom(
      ALL,
      aSource(
        loadEdition(
          anEdition(1, [aService(), aHouse({ trust: aTrust({ sourceDate, sourceUrl: null }) })]),
        ),
      ),
    ).body
  expect(said('2026-09-01')).toBe(said('2020-01-01'))
  expect(said('2026-09-01')).not.toContain('hhhhhh')
})

test('nothing in a service’s name can end the block that search engines read', () => {
  const edition = loadEdition(
    anEdition(1, [aService({ name: '</script><script>alert(1)</script><!--' })]),
  )
  const [listing] = edition.listings.values()
  const text = toLinkedData(listing as OpenListing, aSource(edition))
  expect(text).not.toContain('<')
  expect(JSON.parse(text).name).toBe('</script><script>alert(1)</script><!--')
})

test('search engines get no point that is only the capital of a district', () => {
  const edition = loadEdition(
    anEdition(1, [aService({ points: [aPoint({ precision: 'approximate' })] })]),
  )
  const [listing] = edition.listings.values()
  expect(toLinkedData(listing as OpenListing, aSource(edition))).not.toContain('geo')
})

for (const state of CLOSED_STATES)
  test(`whoever reads only the map, the table or a search engine learns of a service that it is ${state}`, () => {
    const facts = { operatingState: state, until: '2027-03-01' }
    const edition = loadEdition(anEdition(1, [aService({ facts })]))
    const source = aSource(edition)
    const [listing] = edition.listings.values()
    expect(featuresOf(source)[0]?.properties).toMatchObject({
      ...{ operating_state: state, until: '2027-03-01', freshness: listing?.freshness },
    })
    expect(toCsvFile(ALL, source).body).toContain(`,${state},2027-03-01,${listing?.freshness},`)
    const block = JSON.parse(toLinkedData(listing as OpenListing, source))
    expect(block).not.toHaveProperty('availableChannel')
  })

test('the list of pages names each place and service once in each language', () => {
  const paths = sitemapPaths(SHIPPED.edition)
  expect(new Set(paths).size).toBe(paths.length)
  expect(paths.every((path) => SHIPPED.edition.isKnownPath(path))).toBe(true)
  const { listings, places } = SHIPPED.edition
  expect(paths.length).toBeGreaterThan(3 * (listings.size + places.size))
})

test('every digit of every number is the edition’s, in each format', () => {
  const edition = loadEdition(anEdition(1, [aService({ channels: [aChannel()] })]))
  const source = aSource(edition)
  const [listing] = edition.listings.values()
  expect(answerHsds(['services'], new URLSearchParams('full=true'), source).body).toContain(
    '"number":"+51900000001"',
  )
  expect(toGeojson(ALL, source).body).toContain('"phone":["900000001"]')
  expect(toCsvFile(ALL, source).body).toContain(',900000001,')
  expect(toLinkedData(listing as OpenListing, source)).toContain('"telephone":"+51900000001"')
})

test('each file says its licence, its edition and its date', () => {
  const { hash, publishedAt } = SHIPPED.edition
  for (const { body } of [
    toGeojson(ALL, SHIPPED),
    toCsvFile(ALL, SHIPPED),
    toProfile(ALL, SHIPPED),
  ]) {
    expect(body).toContain('https://creativecommons.org/licenses/by/4.0/')
    expect(body).toContain(hash)
    expect(body).toContain(publishedAt)
  }
})

test('an id is a UUID of version 5, the same every time', () => {
  const id = stableUuid('service', '222222')
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(stableUuid('service', '222222')).toBe(id)
  expect(stableUuid('service', '222223')).not.toBe(id)
})
