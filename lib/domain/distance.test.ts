import { expect, test } from 'vitest'
import { distanceMeters } from './distance'

test('Lima to Cusco is about 575 km in a straight line', () => {
  const meters = distanceMeters({ lat: -12.0464, lng: -77.0428 }, { lat: -13.5319, lng: -71.9675 })
  expect(Math.round(meters / 1000)).toBe(575)
})

test('a place is at no distance from itself', () => {
  expect(distanceMeters({ lat: -9.5, lng: -77.5 }, { lat: -9.5, lng: -77.5 })).toBe(0)
})
