import { describe, expect, test } from 'vitest'
import { type OpeningRule, openNow } from './open-now'

const OFFICE: OpeningRule = {
  state: 'known',
  always: false,
  weekly: [{ days: [1, 2, 3, 4, 5], opens: '08:00', closes: '16:15' }],
  exceptions: [],
  holidays: 'unknown',
  how: 'call',
}
const NIGHT: OpeningRule = {
  ...OFFICE,
  weekly: [{ days: [5, 6], opens: '20:00', closes: '02:00' }],
}
const ALWAYS: OpeningRule = { ...OFFICE, always: true, weekly: [] }

/** Lima is five hours behind UTC, all year. */
const lima = (text: string) => new Date(`${text}:00-05:00`)

describe('open now', () => {
  // 2026-03-02 is a Monday, far from any holiday.
  test.each([
    ['2026-03-02T07:59', 'closed'],
    ['2026-03-02T08:00', 'open'],
    ['2026-03-02T16:14', 'open'],
    ['2026-03-02T16:15', 'closed'],
    ['2026-03-01T10:00', 'closed'],
    ['2026-03-07T10:00', 'closed'],
  ])('an office of Monday to Friday at %s: %s', (at, state) => {
    expect(openNow(OFFICE, lima(at))).toBe(state)
  })

  test('the day is Lima’s: in Greenwich it is already tomorrow', () => {
    const friday = { ...OFFICE, weekly: [{ days: [5], opens: '18:00', closes: '23:00' }] }
    expect(openNow(friday, new Date('2026-03-07T02:00:00Z'))).toBe('open')
  })

  test('in the southern summer and winter the clock is the same', () => {
    expect(openNow(OFFICE, lima('2026-01-12T08:00'))).toBe('open')
    expect(openNow(OFFICE, lima('2026-07-13T08:00'))).toBe('open')
  })

  test.each([
    ['2026-03-06T19:59', 'closed'],
    ['2026-03-06T20:00', 'open'],
    ['2026-03-07T01:59', 'open'],
    ['2026-03-07T02:00', 'closed'],
    ['2026-03-08T01:59', 'open'],
    ['2026-03-09T01:00', 'closed'],
  ])('a night service of Friday and Saturday at %s: %s', (at, state) => {
    expect(openNow(NIGHT, lima(at))).toBe(state)
  })

  test('until midnight means until midnight', () => {
    const late = { ...OFFICE, weekly: [{ days: [1], opens: '08:00', closes: '24:00' }] }
    expect(openNow(late, lima('2026-03-02T23:59'))).toBe('open')
    expect(openNow(late, lima('2026-03-03T00:00'))).toBe('closed')
  })

  test('a lunch break is closed', () => {
    const split = {
      ...OFFICE,
      weekly: [
        { days: [1], opens: '08:00', closes: '13:00' },
        { days: [1], opens: '14:00', closes: '17:00' },
      ],
    }
    expect(openNow(split, lima('2026-03-02T13:30'))).toBe('closed')
    expect(openNow(split, lima('2026-03-02T14:30'))).toBe('open')
  })

  test('twenty-four hours every day is open on a holiday night too', () => {
    expect(openNow(ALWAYS, lima('2026-12-25T03:00'))).toBe('open')
  })

  test('a dated exception wins over the week, over «always» and over the holiday', () => {
    const closedDay = [{ date: '2026-03-02', intervals: [] }]
    expect(openNow({ ...OFFICE, exceptions: closedDay }, lima('2026-03-02T10:00'))).toBe('closed')
    expect(openNow({ ...ALWAYS, exceptions: closedDay }, lima('2026-03-02T10:00'))).toBe('closed')
    const christmas = [{ date: '2026-12-25', intervals: [{ opens: '09:00', closes: '12:00' }] }]
    expect(openNow({ ...OFFICE, exceptions: christmas }, lima('2026-12-25T10:00'))).toBe('open')
    expect(openNow({ ...OFFICE, exceptions: christmas }, lima('2026-12-25T12:00'))).toBe('closed')
  })

  // 2026-12-08 is a Tuesday and a holiday.
  test.each([
    ['open', 'open'],
    ['closed', 'closed'],
    ['special', 'unknown'],
    ['unknown', 'unknown'],
  ] as const)('on a holiday with the rule «%s» the answer is %s', (holidays, state) => {
    expect(openNow({ ...OFFICE, holidays }, lima('2026-12-08T10:00'))).toBe(state)
  })

  test('a holiday whose night is not known leaves the small hours after it unknown', () => {
    // Friday 2026-05-01 is a holiday; the night service would be open until two.
    expect(openNow(NIGHT, lima('2026-05-02T01:00'))).toBe('unknown')
    expect(openNow(NIGHT, lima('2026-05-02T03:00'))).toBe('closed')
    expect(openNow({ ...NIGHT, holidays: 'closed' }, lima('2026-05-02T01:00'))).toBe('closed')
  })

  test('half-known hours never answer', () => {
    const noDays = { ...OFFICE, weekly: [{ days: [], opens: '08:00', closes: '16:15' }] }
    const noOpening = { ...OFFICE, weekly: [{ days: [1], opens: null, closes: '24:00' }] }
    for (const hours of [
      { ...OFFICE, state: 'partial' as const },
      { ...OFFICE, state: 'unknown' as const },
      { ...OFFICE, weekly: [] },
      noDays,
      noOpening,
    ])
      expect(openNow(hours, lima('2026-03-02T10:00'))).toBe('unknown')
  })

  test('hours taken from the kind never say open or closed', () => {
    const inferred = { ...OFFICE, how: 'inferred_from_kind' as const }
    expect(openNow(inferred, lima('2026-03-02T10:00'))).toBe('expected')
    expect(openNow(inferred, lima('2026-03-02T20:00'))).toBe('unknown')
    const always = { ...ALWAYS, how: 'inferred_from_kind' as const }
    expect(openNow(always, lima('2026-03-02T03:00'))).toBe('expected')
  })

  test('a broken clock says nothing', () => {
    expect(openNow(ALWAYS, new Date(Number.NaN))).toBe('unknown')
    expect(openNow(OFFICE, new Date(-1))).toBe('closed')
  })
})
