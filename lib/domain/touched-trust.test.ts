import { expect, test } from 'vitest'
import { anOffice, NEW_PHONE, OLD_PHONE } from '@/tests/an-office'
import type { Listing } from './listing'
import { UNKNOWN_HOURS } from './opening-hours'
import { findTouchedTrust } from './touched-trust'

const phone = { kind: 'phone', value: OLD_PHONE, menu: null, free: 'unknown', visibility: null }
const line = (change: object) =>
  anOffice({ points: [], channels: [{ ...phone, hours: null, languages: [], ...change }] })
const NIGHT = { ...UNKNOWN_HOURS, state: 'known', always: true }
const touched = (after: object, before: object = {}) =>
  [...findTouchedTrust(line(before), line(after))].sort()
/** One number in two rows. */
const twice = (calls: object, messages: object) => {
  const row = { ...phone, hours: null, languages: [] }
  return anOffice({
    points: [],
    channels: [
      { ...row, ...calls },
      { ...row, kind: 'whatsapp', ...messages },
    ],
  })
}

test('the hours and languages of a line have the age of hours and languages, as those of a door', () => {
  expect(touched({})).toEqual([])
  expect(touched({ hours: NIGHT })).toEqual(['channels', 'hours'])
  expect(touched({ languages: [{ code: 'quz', form: 'staff', days: [] }] })).toEqual([
    ...['channels', 'languages'],
  ])
  expect(touched({ free: 'yes' })).toEqual(['channels'])
  expect(touched({ value: NEW_PHONE })).toEqual(['channels'])
  expect(touched({ value: NEW_PHONE, hours: NIGHT })).toEqual(['channels', 'hours'])
})

test('a number whose digits are put right keeps the hours that it had, and their age', () => {
  expect(touched({ value: NEW_PHONE, hours: NIGHT }, { hours: NIGHT })).toEqual(['channels'])
})

test('what is said of one of two rows of a number is new, though the other says it already', () => {
  const fields = (before: Listing, after: Listing) => [...findTouchedTrust(before, after)].sort()
  const calls = twice({ hours: NIGHT }, {})
  expect(fields(calls, twice({ hours: NIGHT }, { hours: NIGHT }))).toEqual(['channels', 'hours'])
  expect(fields(calls, twice({}, { hours: NIGHT }))).toEqual(['channels', 'hours'])
  expect(fields(calls, twice({ hours: NIGHT }, {}))).toEqual([])
})
