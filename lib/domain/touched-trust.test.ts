import { expect, test } from 'vitest'
import { anOffice, NEW_PHONE, OLD_PHONE } from '@/tests/an-office'
import { UNKNOWN_HOURS } from './opening-hours'
import { findTouchedTrust } from './touched-trust'

const phone = { kind: 'phone', value: OLD_PHONE, menu: null, free: 'unknown', visibility: null }
const line = (change: object) =>
  anOffice({ points: [], channels: [{ ...phone, hours: null, languages: [], ...change }] })
const NIGHT = { ...UNKNOWN_HOURS, state: 'known', always: true }
const touched = (after: object) => [...findTouchedTrust(line({}), line(after))].sort()

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
