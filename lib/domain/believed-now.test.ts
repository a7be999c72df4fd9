import { expect, test } from 'vitest'
import { believedNow } from './believed-now'

const SINCE = '2026-11-20T10:00:00.000Z'

test.each([
  ['2026-11-20T10:00:00.000Z', true],
  ['2027-01-01T00:00:00.000Z', true],
  ['2026-11-20T09:59:59.999Z', false],
  ['1970-01-01T00:00:00.000Z', false],
])('a clock that says %s beside data of 20 November is believed: %s', (instant, isBelieved) => {
  expect(believedNow(SINCE, new Date(instant)) !== null).toBe(isBelieved)
})
