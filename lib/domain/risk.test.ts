import { describe, expect, test } from 'vitest'
import { riskOf } from './risk'

const OPEN = { isNew: false, exposure: 'OPEN' } as const
const change = (field: string, old: unknown, next: unknown) => [{ field, old, new: next }]
const point = (hours: object, more: object = {}) => [{ address: 'a', hours, ...more }]
const spoken = (confirmedBy?: string, more: object = {}) =>
  point({}, { languages: [{ code: 'quz', form: 'staff', days: [], confirmedBy, ...more }] })
const visit = (place: string, date: string) => ({ place, ubigeo: '170101', date })

describe('a change that leads somebody to a door needs two keys', () => {
  test.each([
    ['an address', point({}), point({}, { address: 'b' })],
    ['the way to the door', point({}, { directions: 'a' }), point({}, { directions: 'b' })],
    ['day and night, in one word', point({ always: false }), point({ always: true })],
    [
      'day and night, day by day',
      point({ weekly: [] }),
      point({ weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '08:00', closes: '08:00' }] }),
    ],
    [
      'a new place to wait for a team',
      point({ visits: [visit('Local comunal', '2026-12-01')] }),
      point({ visits: [visit('Otro local', '2026-12-01')] }),
    ],
  ])('%s', (_what, old, next) => {
    expect(riskOf(change('points', old, next), OPEN)).toBe('CRITICAL')
  })

  test.each([
    [
      'another closing time',
      point({ weekly: [{ days: [1], opens: '08:00', closes: '16:00' }] }),
      point({ weekly: [{ days: [1], opens: '08:00', closes: '17:00' }] }),
    ],
    [
      'another date at a known stop',
      point({ visits: [visit('Local comunal', '2026-12-01')] }),
      point({ visits: [visit('Local comunal', '2027-01-05')] }),
    ],
    ['the service’s own word for a language', point({}), spoken('provider')],
    ['another day of a language that was heard', spoken('call'), spoken('call', { days: [2] })],
    ['a witness’s word that is taken back', spoken('visit'), spoken(undefined)],
    ['what it costs to get there', point({}), point({}, { journeys: [{ soles: 40 }] })],
  ])('one is enough for %s', (_what, old, next) => {
    expect(riskOf(change('points', old, next), OPEN)).toBe('NORMAL')
  })
})

test('nobody says with one key that somebody called or went there', () => {
  for (const field of ['trust', 'fieldTrust.channels'])
    for (const how of ['call', 'visit'])
      expect(riskOf(change(field, null, { how }), OPEN)).toBe('CRITICAL')
  expect(riskOf(change('fieldTrust.hours', null, { how: 'provider' }), OPEN)).toBe('NORMAL')
})

test('nobody says with one key that somebody heard a language there', () => {
  for (const by of ['call', 'visit', 'community'])
    expect(riskOf(change('points', spoken('provider'), spoken(by)), OPEN), by).toBe('CRITICAL')
  const another = spoken('call', { code: 'shp' })
  expect(riskOf(change('points', spoken('call'), another), OPEN)).toBe('CRITICAL')
  // What was heard at one door is not heard at another.
  const [here] = spoken('call')
  const [there] = spoken()
  expect(riskOf(change('points', [here, there], [here, here]), OPEN)).toBe('CRITICAL')
})

test('the one sentence of a confidential service needs two keys', () => {
  const title = change('trust', null, { sourceTitle: 'Casa junto a la iglesia', how: 'press' })
  expect(riskOf(title, { isNew: false, exposure: 'CONFIDENTIAL' })).toBe('CRITICAL')
  expect(riskOf(title, OPEN)).toBe('NORMAL')
})
