import { expect, test } from 'vitest'
import { answerAlways, answerOpenNow } from './answer-hours'
import type { OpeningRule } from './open-now'

/** A Tuesday, 22:00 in Lima. */
const TEN_AT_NIGHT = new Date('2026-11-25T03:00:00Z')
const always: OpeningRule = {
  state: 'known',
  always: true,
  weekly: [],
  exceptions: [],
  holidays: 'open',
  how: 'official_source',
}
const office: OpeningRule = {
  ...always,
  always: false,
  weekly: [{ days: [1, 2, 3, 4, 5], opens: '08:00', closes: '16:15' }],
}
const ofKind = (hours: OpeningRule): OpeningRule => ({ ...hours, how: 'inferred_from_kind' })

test.each([
  ['open day and night', always, 'yes', 'yes'],
  ['in office hours', office, 'no', 'no'],
  ['day and night by the general timetable only', ofKind(always), 'expected', 'expected'],
  ['office hours by the general timetable only', ofKind(office), 'unknown', 'unknown'],
  ['half known', { ...office, state: 'partial' as const }, 'unknown', 'unknown'],
  ['not known', null, 'unknown', 'unknown'],
])('%s, at ten at night', (_, hours, byDayAndNight, openNow) => {
  expect(answerAlways(hours)).toBe(byDayAndNight)
  expect(answerOpenNow(hours, TEN_AT_NIGHT)).toBe(openNow)
})
