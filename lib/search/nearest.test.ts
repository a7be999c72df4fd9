import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { distanceMeters } from '@/lib/domain/distance'
import { aDirectory, aHouseEntry, anEntry, aQuery, positionOf } from '@/tests/an-entry'
import { type DirectoryEntry, STATE } from './directory'
import { findElsewhere, keepAnswering } from './elsewhere'
import { judge } from './judge'
import { nearest } from './nearest'

const point = fc.record({
  lat: fc.double({ min: -18.4, max: 0, noNaN: true }),
  lng: fc.double({ min: -81.4, max: -68.6, noNaN: true }),
})
const someRow: fc.Arbitrary<Partial<DirectoryEntry>> = fc.record({
  id: fc.stringMatching(/^[2-9b-z]{6}$/),
  lat: point.map(({ lat }) => lat),
  lng: point.map(({ lng }) => lng),
  precision: fc.constantFrom('exact', 'exact', 'exact', 'approximate'),
  hours: fc.constantFrom('ka-u', 'kaiu', '', ...Array(5).fill('k--o,12345=0800-1615')),
})
/** Enough that each answer has more than fit, and that whole runs of rows say no. */
const someRows = fc.array(someRow, { maxLength: 120, size: 'max' })
const origin = { lat: -12.05, lng: -77.04 }
const ask = aQuery({ always: true })

describe('the nearest doors', () => {
  test('are those that every distance, measured one by one, puts first', () => {
    fc.assert(
      fc.property(someRows, point, fc.nat(6), (rows, from, limit) => {
        const directory = aDirectory(rows.map(anEntry))
        const states = judge(directory, ask)
        const found = nearest(directory, states, from, limit)
        for (const name of ['yes', 'expected', 'unknown'] as const) {
          const meters = Array.from(states, (state, row) => {
            const isOne = state === STATE[name] && directory.precisions[row] === 0
            const at = { lat: directory.lats[row] ?? 0, lng: directory.lngs[row] ?? 0 }
            return isOne ? distanceMeters(from, at) : Number.NaN
          })
          const expected = meters.filter((one) => !Number.isNaN(one)).sort((a, b) => a - b)
          expect(found[name]).toHaveLength(Math.min(limit, expected.length))
          // Vectors have seven digits: two doors a metre apart may change places, no more.
          found[name].forEach(({ row, meters: got }, at) => {
            expect(got).toBe(meters[row])
            expect(Math.abs(got - (expected[at] ?? 0))).toBeLessThan(2)
          })
        }
      }),
    )
  })

  test('come nearest first, and who says no is not among them', () => {
    const directory = aDirectory([
      anEntry({ id: 'distan', lat: -16.4, lng: -71.5, hours: 'ka-u' }),
      anEntry({ id: 'nearby', lat: -12.06, lng: -77.04, hours: 'ka-u' }),
      anEntry({ id: 'closed', lat: -12.05, lng: -77.04, hours: 'k--o,12345=0800-1615' }),
    ])
    const { yes, expected, unknown } = nearest(directory, judge(directory, ask), origin, 20)
    expect(yes.map(({ row }) => directory.ids[row])).toEqual(['nearby', 'distan'])
    expect(yes[0]?.meters).toBeCloseTo(1112, 0)
    expect([expected, unknown]).toEqual([[], []])
  })

  test('what is roughly known or only comes to her pushes no door away', () => {
    const here = { lat: origin.lat, lng: origin.lng }
    const directory = aDirectory([
      anEntry({ id: 'about2', precision: 'approximate', ...here }),
      anEntry({ id: 'teams2', kind: positionOf('sar'), ...here }),
      anEntry({ id: 'nearby', lat: -12.1 }),
    ])
    const { yes } = nearest(directory, judge(directory, aQuery()), origin, 1)
    expect(yes.map(({ row }) => directory.ids[row])).toEqual(['nearby'])
  })

  test('none is asked for, none is given', () => {
    const directory = aDirectory([anEntry()])
    expect(nearest(directory, judge(directory, aQuery()), origin, 0).yes).toEqual([])
  })
})

describe('a shelter', () => {
  const doors = Array.from({ length: 40 }, (_, at) =>
    anEntry({
      ...{ id: String(200_000 + at), ubigeo: at % 2 ? '990101' : '980101' },
      ...{ lat: -18 + (at * 17) / 40, lng: -81 + ((at * 7) % 40) / 3.4 },
    }),
  )
  const houses = [
    aHouseEntry({ id: 'hhhhhh' }),
    aHouseEntry({ id: 'hhhhhj', ubigeo: '98', coverage: ['98'] }),
  ]
  const directory = aDirectory([...doors, ...houses])
  const without = aDirectory(doors)
  const idsOf = (rows: readonly { row: number }[], { ids } = directory) =>
    rows.map(({ row }) => ids[row])

  test('has no distance, rank or place from any of 10,000 origins, and moves nobody else', () => {
    const states = judge(directory, aQuery())
    const statesWithout = judge(without, aQuery())
    fc.assert(
      fc.property(point, fc.integer({ min: 1, max: 60 }), (from, limit) => {
        const { yes, expected, unknown } = nearest(directory, states, from, limit)
        const all = [...yes, ...expected, ...unknown]
        expect(idsOf(all).filter((id) => id?.startsWith('h'))).toEqual([])
        expect(all.every(({ meters }) => Number.isFinite(meters))).toBe(true)
        expect(idsOf(yes)).toEqual(idsOf(nearest(without, statesWithout, from, limit).yes, without))
      }),
      { numRuns: 10_000 },
    )
  })

  test('is in no box on the map, however large', () => {
    const isInBox = (row: number) =>
      Math.abs(directory.lats[row] ?? 0) <= 90 && Math.abs(directory.lngs[row] ?? 0) <= 180
    const inside = directory.ids.filter((_, row) => isInBox(row))
    expect(inside.sort()).toEqual(doors.map(({ id }) => id))
  })

  test('stands under «Te llevan» of its department alone, wherever in it she is', () => {
    const states = judge(directory, aQuery())
    const led = (place: string) =>
      keepAnswering(findElsewhere(directory, place), states).led.map((row) => directory.ids[row])
    for (const place of ['99', '9901', '990101', '990205']) expect(led(place)).toEqual(['hhhhhh'])
    expect(led('97')).toEqual([])
  })
})
