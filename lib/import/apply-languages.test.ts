import { expect, test } from 'vitest'
import { anOffice } from '@/tests/an-office'
import { shippedGazetteer } from '@/tests/shipped-gazetteer'
import { UNKNOWN_HOURS } from '../domain/opening-hours'
import { applyLanguages } from './apply-languages'
import { listingsToTable } from './listings-to-table'
import { planImport } from './plan'
import { readListings } from './read-listings'
import { toCsv } from './to-csv'

const gazetteer = shippedGazetteer()
const HEARD = {
  code: 'quz' as const,
  form: 'staff' as const,
  days: [1],
  confirmedBy: 'call' as const,
}
const NAMED = { code: 'quz' as const, form: 'unknown' as const, days: [] }
const SPANISH = { ...NAMED, code: 'es' as const }

test('a cell of codes takes no word back, and forgets what it does not name', () => {
  expect(applyLanguages([HEARD], [NAMED])).toEqual([HEARD])
  expect(applyLanguages([HEARD], [SPANISH, NAMED])).toEqual([HEARD, SPANISH])
  expect(applyLanguages([SPANISH, HEARD], [SPANISH])).toEqual([SPANISH])
  expect(applyLanguages([HEARD], [])).toEqual([])
})

const door = {
  ...{ address: 'Jirón de Prueba 123', ubigeo: '080101', lat: -13.5, lng: -71.9 },
  ...{ precision: 'exact', directions: null, hours: UNKNOWN_HOURS, languages: [HEARD] },
}
const UNSAID = { ...UNKNOWN_HOURS, how: 'official_source' }
const phone = (value: string, languages: readonly object[], hours: object | null = null) => ({
  ...{ kind: 'phone', value, menu: null, free: 'unknown', visibility: null },
  hours,
  languages,
})

test.each([
  ['at a door and on the phone', { points: [door], channels: [phone('+51900000001', [HEARD])] }],
  [
    'on the phone alone, differently on each',
    {
      points: [],
      channels: [phone('+51900000001', [HEARD], UNSAID), phone('+51900000002', [SPANISH], UNSAID)],
    },
  ],
])('who speaks it, when, and who confirmed it outlives a spreadsheet: %s', (_, said) => {
  const listing = anOffice(said)
  const file = toCsv(listingsToTable([listing], gazetteer))
  const again = readListings(new TextEncoder().encode(file), gazetteer)
  expect(again.refused).toEqual([])
  const plan = planImport([{ listing, handle: 0 }], again.listings, again.columns)
  expect(plan.changed.map(({ changes }) => changes)).toEqual([])
})
