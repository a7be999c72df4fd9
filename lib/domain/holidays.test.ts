import { describe, expect, test } from 'vitest'
import { easterSunday, FIXED_HOLIDAYS, isHoliday } from './holidays'

describe('national holidays', () => {
  // Published dates, from the almanac.
  test.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('Easter of %i is %s', (year, date) => {
    expect(new Date(easterSunday(year)).toISOString().slice(0, 10)).toBe(date)
  })

  test.each(['2026-04-02', '2026-04-03', '2027-03-25', '2027-03-26'])(
    '%s is Holy Thursday or Good Friday',
    (date) => {
      expect(isHoliday(date)).toBe(true)
    },
  )

  test.each(['2026-01-01', '2026-06-07', '2026-07-23', '2026-07-28', '2026-08-06', '2026-12-09'])(
    '%s is a holiday by its date',
    (date) => {
      expect(isHoliday(date)).toBe(true)
    },
  )

  test.each(['2026-04-01', '2026-04-04', '2026-04-05', '2026-07-27', '2026-12-24', '2026-12-31'])(
    '%s is an ordinary day',
    (date) => {
      expect(isHoliday(date)).toBe(false)
    },
  )

  test('with Holy Week a year has the sixteen holidays of the law', () => {
    expect(FIXED_HOLIDAYS.length + 2).toBe(16)
  })
})
