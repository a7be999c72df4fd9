import { expect, test } from 'vitest'
import { withRow } from './with-row'

const lats = Float64Array.of(-1, -2, Number.NaN, -4, -5)
const rows = Uint32Array.of(0, 3)

test('what she chose is on the map too, in its place, if it has one', () => {
  expect([...withRow(rows, 1, { lats })]).toEqual([0, 1, 3])
  expect([...withRow(rows, 4, { lats })]).toEqual([0, 3, 4])
  for (const row of [null, 0, 3, 2]) expect(withRow(rows, row, { lats })).toBe(rows)
})
