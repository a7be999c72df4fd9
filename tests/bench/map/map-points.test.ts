import { expect, test } from 'vitest'
import { inventPoints } from './map-points'

test('the invented points crowd where people live, and are the same each time', () => {
  const points = inventPoints(2_000)
  expect(inventPoints(2_000)).toEqual(points)
  // Three of ten live in Lima and Callao; hardly anybody in the forest of the north-east.
  const inLima = points.filter(({ lat, lng }) => Math.hypot(lat + 12.05, lng + 77.03) < 0.5)
  expect(inLima.length).toBeGreaterThan(500)
  expect(inLima.length).toBeLessThan(800)
  expect(points.filter(({ lat, lng }) => lat > -5 && lng > -75).length).toBeLessThan(100)
})
