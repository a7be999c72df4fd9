import { expect, test } from 'vitest'
import { roundDistance } from './round-distance'

test.each([
  [0, 'meters', '50'],
  [120, 'meters', '100'],
  [949, 'meters', '950'],
  [951, 'kilometers', '1'],
  [3_249, 'kilometers', '3,2'],
  [9_499, 'kilometers', '9,5'],
  [9_501, 'kilometers', '10'],
  [106_400, 'kilometers', '106'],
] as const)('%s m is said as %s %s', (meters, unit, count) => {
  expect(roundDistance(meters)).toEqual({ unit, count })
})

test.each([
  [120, 50, 'meters', '100'],
  [120, 501, 'kilometers', '1'],
  [3_249, 2_000, 'kilometers', '3'],
  [106_400, 2_000, 'kilometers', '106'],
] as const)(
  '%s m from a reading that may be wrong by %s m is said as %s %s',
  (meters, accuracy, unit, count) => {
    expect(roundDistance(meters, accuracy)).toEqual({ unit, count })
  },
)
