import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anOffice } from '@/tests/an-office'
import { anyConfidentialListing, anyOpenListing } from '@/tests/any-listing'
import { shippedGazetteer } from '@/tests/shipped-gazetteer'
import { valuesToForm } from '@/tests/values-to-form'
import type { Listing } from '../domain/listing'
import { changeRows } from './change-rows'
import { rowsAt } from './form-values'
import { listingFromValues } from './listing-from-values'
import { listingToValues } from './listing-to-values'
import { readValues } from './read-values'
import { tidyValues } from './tidy-values'

const gazetteer = shippedGazetteer()
const posted = (listing: Listing) => tidyValues(readValues(valuesToForm(listingToValues(listing))))

test('a form that nobody touches changes nothing, whatever the listing holds', () => {
  fc.assert(
    fc.property(anyOpenListing, (listing) => {
      expect(listingFromValues(listing, posted(listing), gazetteer)).toEqual({ listing })
    }),
  )
})

test('a safe house’s form changes nothing either', () => {
  fc.assert(
    fc.property(anyConfidentialListing, (listing) => {
      expect(listingFromValues(listing, posted(listing), gazetteer)).toEqual({ listing })
    }),
  )
})

test('an address posted to a safe house is not read: its listing has no field for one', () => {
  fc.assert(
    fc.property(anyConfidentialListing, (listing) => {
      const form = valuesToForm(listingToValues(listing))
      const planted = {
        'points[0].address': 'Calle Inventada 12',
        'channels[0].value': '900000001',
        department: '15',
        exposure: 'OPEN',
        internalNote: 'frente al parque',
        'facts.wheelchair': '',
      }
      for (const [name, value] of Object.entries(planted)) form.append(name, value)
      const read = listingFromValues(listing, tidyValues(readValues(form)), gazetteer)
      expect(read).toEqual({ listing })
    }),
  )
})

test('empty rows that a person added and left are forgotten', () => {
  fc.assert(
    fc.property(anyOpenListing, (listing) => {
      const hers = ['hours.weekly', 'languages', 'journeys'].map((list) => `points[0].${list}`)
      const grown = ['channels', 'points', ...hers].reduce(
        (values, list) =>
          /\[0\]/.test(list) && listing.points.length === 0
            ? values
            : changeRows(values, `add:${list}`),
        listingToValues(listing),
      )
      const values = tidyValues(readValues(valuesToForm(grown)))
      expect(listingFromValues(listing, values, gazetteer)).toEqual({ listing })
    }),
  )
})

const HOURS = [
  ['a week', { mode: 'known', weekly: [{ days: ['1'], opens: '08:00', closes: '16:00' }] }],
  ['times before days', { mode: 'unknown', weekly: [{ opens: '08:00' }] }],
  ['day and night', { mode: 'always' }],
  ['a visit', { mode: 'unknown', visits: [{ date: '2026-12-01' }] }],
] as const

test.each(HOURS)(
  'a new door of which %s is typed first is asked where it is, and kept',
  (_, hours) => {
    const listing = anOffice()
    const values = changeRows(listingToValues(listing), 'add:points')
    const points = rowsAt(values, 'points').map((row, at) => (at === 0 ? row : { ...row, hours }))
    const kept = tidyValues(readValues(valuesToForm({ ...values, points })))
    expect(rowsAt(kept, 'points')).toHaveLength(2)
    const read = listingFromValues(listing, kept, gazetteer)
    expect('errors' in read && read.errors.map(({ name }) => name)).toContain('points[1].ubigeo')
  },
)

test('ids, sources and exposure cannot be posted', () => {
  fc.assert(
    fc.property(anyOpenListing, (listing) => {
      const form = valuesToForm(listingToValues(listing))
      for (const name of [
        'publicId',
        'sourceId',
        'exposure',
        'trust.sourceTitle',
        'fieldTrust.hours.how',
        '__proto__.x',
        'constructor.y',
      ])
        form.append(name, 'CONFIDENTIAL')
      expect(listingFromValues(listing, tidyValues(readValues(form)), gazetteer)).toEqual({
        listing,
      })
    }),
  )
})

test('a journey that cannot be is refused at its field, and a comma is a point', () => {
  const listing = anOffice({})
  const typed = (row: Record<string, string>) => {
    const form = valuesToForm(listingToValues(listing))
    for (const [name, value] of Object.entries(row))
      form.append(`points[0].journeys[0].${name}`, value)
    return listingFromValues(listing, tidyValues(readValues(form)), gazetteer)
  }
  const boat = {
    department: '17',
    ubigeo: '170101',
    means: 'boat',
    soles: '2,50',
    travelHours: '3',
  }
  const points = [{ journeys: [{ ubigeo: '170101', means: 'boat', soles: 2.5, travelHours: 3 }] }]
  expect(typed(boat)).toMatchObject({ listing: { points } })
  const at = 'points[0].journeys[0]'
  for (const [field, value, fault] of [
    ['soles', '-4', 'soles'],
    ['soles', '2001', 'soles'],
    ['soles', 'cuarenta', 'soles'],
    ['travelHours', '0', 'travelHours'],
    ['travelHours', '0.3', 'travelHours'],
    ['means', '', 'choice'],
    ['ubigeo', '999999', 'place'],
    ['ubigeo', '', 'place'],
  ])
    expect(typed({ ...boat, [String(field)]: String(value) })).toEqual({
      errors: [{ name: `${at}.${field}`, fault }],
    })
})
