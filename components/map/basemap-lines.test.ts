import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { drain } from '@/lib/search/drain'
import { shippedEdition } from '../../tests/shipped-edition'
import { type BasemapLine, decodeBasemap } from './basemap-lines'
import { mercatorX, mercatorY } from './mercator'

const basemap = drain(decodeBasemap())
const { places } = shippedEdition()

function isInside(x: number, y: number, lines: readonly BasemapLine[]): boolean {
  let inside = false
  for (const { points } of lines)
    for (let at = 0; at < points.length; at += 2) {
      const before = (at + points.length - 2) % points.length
      const [ax = 0, ay = 0] = points.slice(at, at + 2)
      const [bx = 0, by = 0] = points.slice(before, before + 2)
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
    }
  return inside
}

describe('the land that the map draws', () => {
  test('has the 25 departments, and each holds its own capital', () => {
    expect(basemap.departments.size).toBe(25)
    const astray = [...basemap.departments].filter(([code, outline]) => {
      const { lat, lng } = places.get(code) ?? {}
      return typeof lat !== 'number' || typeof lng !== 'number'
        ? true
        : !isInside(mercatorX(lng), mercatorY(lat), outline)
    })
    expect(astray.map(([code]) => code)).toEqual([])
  })

  test('names each department inside of it', () => {
    for (const [code, outline] of basemap.departments) {
      const { x, y } = basemap.middles.get(code) ?? { x: 0, y: 0 }
      expect(isInside(x, y, outline), code).toBe(true)
    }
  })

  test('has land on every side where Peru has a neighbour, and sea at its coast', () => {
    const around = (lat: number, lng: number) =>
      isInside(mercatorX(lng), mercatorY(lat), basemap.land)
    expect({
      quito: around(-0.2, -78.5),
      leticia: around(-1.5, -70.5),
      rioBranco: around(-10, -67.8),
      laPaz: around(-16.5, -68.1),
      iquique: around(-20.2, -69.5),
      pacific: around(-12, -80),
      lima: around(-12, -76.5),
    }).toEqual({
      quito: true,
      leticia: true,
      rioBranco: true,
      laPaz: true,
      iquique: true,
      pacific: false,
      lima: false,
    })
  })

  test('weighs little: it comes over a poor link', () => {
    const file = readFileSync('components/map/basemap.json')
    expect(file.length).toBeLessThanOrEqual(40_000)
    expect(gzipSync(file, { level: 9 }).length).toBeLessThanOrEqual(15_000)
  })
})
