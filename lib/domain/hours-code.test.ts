import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeHours, encodeHours } from './hours-code'
import { type OpeningRule, openNow } from './open-now'

const time = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`)
const closing = fc.oneof({ weight: 9, arbitrary: time }, fc.constant('24:00'))
const date = fc
  .integer({ min: Date.parse('2025-01-01'), max: Date.parse('2029-12-31') })
  .map((ms) => new Date(ms).toISOString().slice(0, 10))
const anyInstant = fc.date({ min: new Date('2020-01-01'), max: new Date('2050-01-01') })
const rule: fc.Arbitrary<OpeningRule> = fc.record({
  state: fc.constantFrom('known', 'partial', 'unknown'),
  always: fc.boolean(),
  weekly: fc.array(
    fc.record({
      days: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
      opens: fc.option(time),
      closes: fc.option(closing),
    }),
    { maxLength: 4 },
  ),
  exceptions: fc.array(
    fc.record({
      date,
      intervals: fc.array(fc.record({ opens: time, closes: closing }), { maxLength: 3 }),
    }),
    { maxLength: 3 },
  ),
  holidays: fc.constantFrom('open', 'closed', 'special', 'unknown'),
  how: fc.constantFrom('inferred_from_kind', 'official_source'),
})

describe('hours in a data attribute', () => {
  test('office hours take a few bytes', () => {
    const code = encodeHours({
      state: 'known',
      always: false,
      weekly: [{ days: [1, 2, 3, 4, 5], opens: '08:00', closes: '16:15' }],
      exceptions: [{ date: '2026-12-24', intervals: [{ opens: '08:00', closes: '12:00' }] }],
      holidays: 'unknown',
      how: 'call',
    })
    expect(code).toBe('k--u,12345=0800-1615,20261224=0800-1200')
  })

  test('what the phone reads is what the listing says', () => {
    fc.assert(
      fc.property(rule, (hours) => {
        expect(decodeHours(encodeHours(hours))).toEqual(hours)
      }),
    )
  })

  test('at any instant the phone answers as the server would', () => {
    fc.assert(
      fc.property(rule, anyInstant, (hours, instant) => {
        const decoded = decodeHours(encodeHours(hours))
        expect(decoded && openNow(decoded, instant)).toBe(openNow(hours, instant))
      }),
    )
  })

  test.each([
    '',
    'k',
    'known',
    'k--u,',
    'k--u,1=8-9',
    'k--u,x=0800-0900',
    'k--z',
    'k--u;1=0800-0900',
  ])('«%s» is not taken for hours', (code) => {
    expect(decodeHours(code)).toBeNull()
  })
})
