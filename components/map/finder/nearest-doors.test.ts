import { expect, test } from 'vitest'
import type { FoundAnswer, Way } from './find-results'
import { nearestDoors } from './nearest-doors'

const directory = {
  lats: Float64Array.of(-12, -13, -14, -15, Number.NaN),
  lngs: Float64Array.of(-70, -71, -72, -73, Number.NaN),
}

function answer(answer: FoundAnswer['answer'], way: Way, ...rows: number[]): FoundAnswer {
  const found = rows.map((row) => ({ row, meters: null }))
  return { answer, count: rows.length, ways: [{ way, rows: found, total: rows.length }] }
}

test('the first three of the surest answer that has a door', () => {
  const found = [
    answer('yes', 'call', 4),
    answer('expected', 'go', 3, 0, 1, 2),
    answer('unknown', 'go', 2),
  ]
  expect(nearestDoors(directory, found).map(({ lat }) => lat)).toEqual([-15, -12, -13])
})

test('a team that comes and a house to which one is led are no door', () => {
  const found = [answer('yes', 'comes', 0), answer('unknown', 'led', 4)]
  expect(nearestDoors(directory, found)).toEqual([])
})
