import { expect, test } from 'vitest'
import { toTime } from './to-time'

test.each([
  ['8', '08:00'],
  ['8.30', '08:30'],
  ['16:15 h', '16:15'],
  ['24:00', '24:00'],
  ['', ''],
])('«%s» is understood as «%s»', (typed, read) => {
  expect(toTime(typed)).toBe(read)
})

test('what is no hour stays as it was typed, to be refused', () => {
  expect(toTime('ocho')).toBe('ocho')
})
