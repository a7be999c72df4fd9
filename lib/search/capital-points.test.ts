import { describe, expect, test } from 'vitest'
import { decodeCapitalPoints, encodeCapitalPoints } from './capital-points'

describe('the points of capitals', () => {
  test('stand in the order of the places; what nobody knows is nowhere', () => {
    const places = [
      { lat: -12.5, lng: -70.25 },
      { lat: null, lng: null },
      { lat: -6.229444, lng: -77.872778 },
    ]
    const { lats, lngs } = decodeCapitalPoints(encodeCapitalPoints(places))
    expect(Array.from(lats)).toEqual([-12.5, Number.NaN, -6.2294])
    expect(Array.from(lngs)).toEqual([-70.25, Number.NaN, -77.8728])
    expect(decodeCapitalPoints(encodeCapitalPoints([])).lats).toHaveLength(0)
  })

  test.each(['', 'null', '[]', '[1,"B","A"]', '[2,"B","A","A"]', '[1,"B","","A"]', '{"lats":[]}'])(
    '%s is not taken for points',
    (text) => {
      expect(() => decodeCapitalPoints(text)).toThrow()
    },
  )
})
