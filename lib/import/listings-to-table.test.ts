import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { shippedGazetteer } from '@/tests/shipped-gazetteer'
import { listingsToTable } from './listings-to-table'
import { planImport } from './plan'
import { readListings } from './read-listings'
import { toCsv } from './to-csv'

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
