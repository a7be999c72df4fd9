import { expect, test } from 'vitest'
import { FILTERS, type Filter } from '@/lib/domain/filter'
import type { ConfidentialListing, OpenListing } from '@/lib/edition/public-listing'
import { shippedEdition } from '@/tests/shipped-edition'
import { answersOfConfidential, answersOfRow, toPointlessRow } from './row-answers'

const listings = [...shippedEdition().listings.values()]
const house = listings.find((one): one is ConfidentialListing => one.exposure === 'CONFIDENTIAL')
const office = listings.find(
  (one): one is OpenListing => one.exposure === 'OPEN' && one.kind === 'cem',
)
if (house === undefined || office === undefined) throw new Error('got no house or no office')
const has = (bits: number, filter: Filter) => (bits & (1 << FILTERS.indexOf(filter))) !== 0

test('a safe house tells that somebody else leads there, and nothing of hours or languages', () => {
  const answers = answersOfConfidential(house)
  expect(has(answers.no, 'direct')).toBe(true)
  expect(answers).toMatchObject({ languages: 0, hours: null })
})

test('an office answers with the hours of its point while they are fresh', () => {
  const [point] = office.points
  if (point === undefined) throw new Error('got no point')
  const hours = { ...point.hours, state: 'known', always: true } as const
  const row = { ...toPointlessRow(office), point: { ...point, hours } }
  expect(answersOfRow(row).hours).toEqual(hours)
  const old = { ...row, listing: { ...office, freshness: 'long_expired' as const } }
  expect(answersOfRow(old).hours).toBeNull()
})

test('hours that nobody has confirmed for a year open no door, though its number was called last week', () => {
  const [point] = office.points
  if (point === undefined) throw new Error('got no point')
  const hours = { ...point.hours, state: 'known', always: true } as const
  const listing = { ...office, hasOldHours: true as const }
  const row = { ...toPointlessRow(listing), point: { ...point, hours } }
  expect(answersOfRow(row).hours).toBeNull()
})

test('hours of which nothing is known are no hours', () => {
  const [point] = office.points
  if (point === undefined) throw new Error('got no point')
  const row = {
    ...toPointlessRow(office),
    point: { ...point, hours: { ...point.hours, state: 'unknown' as const } },
  }
  expect(answersOfRow(row).hours).toBeNull()
})
