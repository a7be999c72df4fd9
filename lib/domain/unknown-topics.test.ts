import { expect, test } from 'vitest'
import { UNKNOWN_HOURS } from './opening-hours'
import { unknownTopics } from './unknown-topics'

const nothing = { facts: {}, hours: null, languages: [], coverageKnown: false }

test('what nobody has told us is named, what is known is not', () => {
  expect(unknownTopics(nothing)).toContain('cost')
  expect(unknownTopics({ ...nothing, facts: { free: 'no' } })).not.toContain('cost')
})

test('hours without days leave the days as a question', () => {
  const weekly = [{ days: [], opens: '08:00', closes: '16:15' }]
  const hours = { ...UNKNOWN_HOURS, state: 'partial' as const, weekly }
  expect(unknownTopics({ ...nothing, hours })[0]).toBe('days')
})

test('the question that matters most where she comes from stands first', () => {
  expect(unknownTopics(nothing, ['startsReport'])[0]).toBe('report')
})
