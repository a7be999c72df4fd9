import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { anOffice } from '@/tests/an-office'
import { shippedGazetteer } from '@/tests/shipped-gazetteer'
import { UNKNOWN_HOURS } from '../domain/opening-hours'
import { listingsToTable } from './listings-to-table'
import { planImport } from './plan'
import { readListings } from './read-listings'
import { toTable } from './table'
import { toCsv } from './to-csv'
import { toWorkbook } from './to-workbook'

const gazetteer = shippedGazetteer()
const shipped = readListings(readFileSync('prisma/catalogue/listings.csv'), gazetteer)
const stored = shipped.listings.map(({ listing }, handle) => ({ listing, handle }))
const exported = toCsv(
  listingsToTable(
    stored.map(({ listing }) => listing),
    gazetteer,
  ),
)

test('the country’s export read back proposes nothing: no value is lost or changed by it', () => {
  const again = readListings(new TextEncoder().encode(exported), gazetteer)
  expect(again.refused).toEqual([])
  const plan = planImport(stored, again.listings, again.columns)
  expect(plan.changed.map(({ changes }) => changes).slice(0, 3)).toEqual([])
  expect({ added: plan.added.length, absent: plan.absent.length }).toEqual({ added: 0, absent: 0 })
})

test('no cell of an export begins a formula', () => {
  const cells = parse(exported).flat()
  expect(cells.filter((cell) => /^[=+@\t]|^-(?!\d)/.test(cell))).toEqual([])
})

test('a name that somebody wrote as a formula is a text in both files, and comes back as it was', async () => {
  const name = '=HYPERLINK(A1)'
  const listing = anOffice({ name, coverage: [] })
  const table = listingsToTable([listing], gazetteer)
  expect(table.flat()).toContain(name)
  const workbook = Buffer.from(await toWorkbook(table))
  for (const file of [new TextEncoder().encode(toCsv(table)), new Uint8Array(workbook)])
    expect((await toTable(file))?.flat()).toContain(`'${name}`)
  expect(parse(toCsv(table)).flat()).toContain(`'${name}`)
  const again = readListings(new TextEncoder().encode(toCsv(table)), gazetteer)
  expect(again.listings.map((row) => row.listing)).toMatchObject([{ name }])
})

test('a safe house leaves with its department and no other place', () => {
  const houses = stored.filter(({ listing }) => listing.exposure === 'CONFIDENTIAL')
  expect(houses.length).toBeGreaterThan(0)
  const [header = [], ...rows] = listingsToTable(
    houses.map(({ listing }) => listing),
    gazetteer,
  )
  for (const column of [
    'address',
    'district',
    'province',
    'lat',
    'phone',
    'operator',
    'source_url',
  ])
    for (const row of rows) expect(row[header.indexOf(column)], column).toBe('')
})

const week = (
  ...intervals: readonly (readonly [readonly number[], string | null, string | null])[]
) => ({
  ...{ ...UNKNOWN_HOURS, state: 'known' as const },
  weekly: intervals.map(([days, opens, closes]) => ({ days: [...days], opens, closes })),
})

test.each([
  [
    'two turns a day',
    week([[1, 2, 3, 4, 5], '08:00', '13:00'], [[1, 2, 3, 4, 5], '14:00', '16:15']),
  ],
  ['some days', week([[1, 3, 4, 6], '22:00', '06:00'])],
  ['all day and night', { ...week(), always: true }],
  ['half a word', { ...week([[], '08:00', null]), state: 'partial' as const }],
  [
    'a holiday and a visit beside it',
    {
      ...week([[7], '09:00', '24:00']),
      holidays: 'closed' as const,
      exceptions: [{ date: '2026-12-24', intervals: [] }],
    },
  ],
])('hours of %s come back from the file as they were', (_, hours) => {
  const door = {
    ...{ address: 'Jirón de Prueba 123', ubigeo: '080101', lat: -13.5, lng: -71.9 },
    ...{ precision: 'exact', directions: null, languages: [], hours },
  }
  const listing = anOffice({ points: [door] })
  const catalogue = [{ listing, handle: 0 }]
  const file = toCsv(listingsToTable([listing], gazetteer))
  const again = readListings(new TextEncoder().encode(file), gazetteer)
  expect(again.refused).toEqual([])
  expect(planImport(catalogue, again.listings, again.columns).changed).toEqual([])
})
