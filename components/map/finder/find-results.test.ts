import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FILTERS } from '@/lib/domain/filter'
import { KIND_CODES, KINDS } from '@/lib/domain/kind'
import { directoryEntries } from '@/lib/edition/views/directory-entries'
import { decodeDirectory } from '@/lib/search/decode-directory'
import { type DirectoryQuery, STATE } from '@/lib/search/directory'
import { drain } from '@/lib/search/drain'
import { findElsewhere } from '@/lib/search/elsewhere'
import { encodeDirectory } from '@/lib/search/encode-directory'
import { judge } from '@/lib/search/judge'
import { shippedEdition } from '../../../tests/shipped-edition'
import { countRows, cutResults, mostRows } from './cut-results'
import { type FoundAnswer, findResults, hideHeldBack, rowsOnMap } from './find-results'
import { keepSure } from './keep-sure'
import type { Origin } from './map-state'

const directory = drain(decodeDirectory(encodeDirectory(directoryEntries(shippedEdition()))))
const ANYTHING: DirectoryQuery = {
  filters: 0,
  languages: 0,
  kinds: 0,
  openAt: null,
  always: false,
  within: null,
}
const MALDONADO: Origin = {
  lat: -12.593,
  lng: -69.189,
  from: 'place',
  ubigeo: '170101',
  name: 'Puerto Maldonado',
  unlocated: null,
}

/** Where no region is chosen, those are the same. */
const judged = (states: Uint8Array) => ({ inside: states, everywhere: states })

function find(
  changes: Partial<DirectoryQuery> = {},
  origin: Origin | null = null,
  most = directory.count,
) {
  const everywhere = judge(directory, { ...ANYTHING, ...changes, within: null })
  const inside = judge(directory, { ...ANYTHING, ...changes })
  return findResults(directory, { inside, everywhere }, origin, most)
}
const rowsOf = (found: readonly FoundAnswer[]) =>
  found.flatMap(({ ways }) => ways.flatMap(({ rows }) => rows))
const toRow = ({ row }: { readonly row: number }) => row
const kindOf = (row: number) => KIND_CODES[directory.kinds[row] ?? 0] ?? 'cem'
const isConfidential = (row: number) => KINDS[kindOf(row)].exposure === 'CONFIDENTIAL'

describe('the list beside the map', () => {
  test('holds every service of the country when nothing is asked', () => {
    expect(rowsOf(find())).toHaveLength(directory.count)
  })

  test('counts all of them, however few are shown', () => {
    for (const origin of [null, MALDONADO]) {
      const [all, few] = [find({}, origin), find({}, origin, 7)]
      expect(few.map(({ count }) => count)).toEqual(all.map(({ count }) => count))
      for (const [at, { ways }] of few.entries())
        for (const [which, { rows, total }] of ways.entries()) {
          const whole = all[at]?.ways[which]
          expect([rows, total]).toEqual([whole?.rows.slice(0, 7), whole?.total])
        }
    }
  })

  test('from Puerto Maldonado, what is nearest comes first, each with its straight distance', () => {
    const [answer] = find({}, MALDONADO)
    const go = answer?.ways.find(({ way }) => way === 'go')
    const meters = (go?.rows ?? []).flatMap(({ meters }) => meters ?? [])
    expect(meters.length).toBeGreaterThan(20)
    expect(meters).toEqual(meters.slice().sort((a, b) => a - b))
    expect(directory.ubigeos[go?.rows[0]?.row ?? -1]).toMatch(/^17/)
  })

  test('a region shows its own doors only, and still who is called from there', () => {
    const found = find({ within: '17' }, { ...MALDONADO, ubigeo: '17' })
    const ways = found.flatMap(({ ways }) => ways)
    const doors = ways.filter(({ way }) => way === 'go').flatMap(({ rows }) => rows)
    expect(doors.length).toBeGreaterThan(0)
    expect(doors.every(({ row }) => directory.ubigeos[row]?.startsWith('17'))).toBe(true)
    expect(ways.some(({ way, rows }) => way === 'call' && rows.length > 0)).toBe(true)
  })

  test('what nobody knows is kept apart from a yes, and never lost', () => {
    const filters = 1 << FILTERS.indexOf('no_document')
    const answers = find({ filters })
    const states = judge(directory, { ...ANYTHING, filters })
    const kept = states.filter((state) => state !== STATE.no).length
    expect(rowsOf(answers)).toHaveLength(kept)
    expect(answers.map(({ answer }) => answer)).toContain('unknown')
  })

  test('wherever she stands, a safe house has no distance and its place in the list never moves', () => {
    const houses = (origin: Origin) =>
      rowsOf(find({}, origin)).filter(({ row }) => isConfidential(row))
    const first = houses(MALDONADO)
    expect(first.length).toBeGreaterThan(0)
    const lat = fc.double({ min: -18, max: 0, noNaN: true })
    const lng = fc.double({ min: -81, max: -69, noNaN: true })
    fc.assert(
      fc.property(lat, lng, (lat, lng) => {
        expect(houses({ ...MALDONADO, lat, lng })).toEqual(first)
      }),
      { numRuns: 300 },
    )
    expect(first.every(({ meters }) => meters === null)).toBe(true)
  })

  test('houses for those under eighteen are named only to who says that she is', () => {
    const states = new Uint8Array(directory.count).fill(STATE.yes)
    const kinds = directory.kinds.slice().fill(KIND_CODES.indexOf('car'))
    hideHeldBack({ ...directory, kinds }, states, 0)
    expect(states.every((state) => state === STATE.no)).toBe(true)
    states.fill(STATE.yes)
    hideHeldBack({ ...directory, kinds }, states, 1 << FILTERS.indexOf('minors'))
    expect(states.every((state) => state === STATE.yes)).toBe(true)
  })
})

describe('the points on the map', () => {
  test('are those of the list that have one, and never a safe house', () => {
    const onMap = rowsOnMap(directory, judged(judge(directory, ANYTHING)), null)
    expect(onMap.length).toBeGreaterThan(400)
    expect(onMap.some(isConfidential)).toBe(false)
    const listed = new Set(rowsOf(find()).map(({ row }) => row))
    expect(onMap.every((row) => listed.has(row))).toBe(true)
  })

  test('are those of the list wherever she looks from, and whatever she asks', () => {
    const anywhere = fc.record({
      lat: fc.double({ min: -18, max: 0, noNaN: true }),
      lng: fc.double({ min: -81, max: -69, noNaN: true }),
      ubigeo: fc.constantFrom('150101', '170101', '080101', '1601', '15'),
    })
    const within = fc.constantFrom(null, '15', '17', '08')
    const filters = fc.constantFrom(0, ...FILTERS.map((_, bit) => 1 << bit))
    const property = fc.property(anywhere, within, filters, (changes, within, filters) => {
      const origin = { ...MALDONADO, ...changes }
      const everywhere = judge(directory, { ...ANYTHING, filters })
      const inside = judge(directory, { ...ANYTHING, filters, within })
      const around = findElsewhere(directory, origin.ubigeo)
      const onMap = Array.from(rowsOnMap(directory, { inside, everywhere }, around))
      const listed = rowsOf(find({ filters, within }, origin)).map(toRow)
      const hasPoint = (row: number) => !Number.isNaN(directory.lats[row])
      expect(onMap).toEqual(listed.filter(hasPoint).sort((a, b) => a - b))
    })
    fc.assert(property, { numRuns: 60 })
  })

  test('are only those that said yes, when she asked for that', () => {
    const filters = 1 << FILTERS.indexOf('free')
    const states = judge(directory, { ...ANYTHING, filters })
    const all = rowsOnMap(directory, judged(states), null)
    keepSure(directory, states, { ...ANYTHING, filters })
    const sure = rowsOnMap(directory, judged(states), null)
    expect(sure.every((row) => states[row] === STATE.yes)).toBe(true)
    expect(sure.length).toBeLessThan(all.length)
  })

  test('who has no special skill against traffickers stays, also among those that say yes', () => {
    const [free, skilled] = (['free', 'trafficking'] as const).map(
      (filter) => 1 << FILTERS.indexOf(filter),
    )
    const query = { ...ANYTHING, filters: (free ?? 0) | (skilled ?? 0) }
    const states = judge(directory, query)
    keepSure(directory, states, query)
    const isFree = (row: number) => ((directory.yes[row] ?? 0) & (free ?? 0)) !== 0
    const kept = Array.from(states.keys()).filter((row) => states[row] !== STATE.no)
    expect(kept.every(isFree)).toBe(true)
    expect(kept).toHaveLength(Array.from(states.keys()).filter(isFree).length)
    expect(kept.some((row) => states[row] === STATE.unknown)).toBe(true)
  })
})

describe('a list that stays short', () => {
  test('shows twenty rows at first, or a few more where two answers share them, under whatever headings', () => {
    for (const origin of [null, MALDONADO])
      for (const filters of [0, 1 << FILTERS.indexOf('free')]) {
        const { shown } = cutResults(find({ filters }, origin), 0)
        expect(countRows(shown)).toBeLessThanOrEqual(24)
      }
  })

  test('by enough presses every row is in it exactly once, and until then it says how many are not', () => {
    const filters = fc.constantFrom(0, ...FILTERS.map((_, bit) => 1 << bit))
    const within = fc.constantFrom(null, '15', '17', '08')
    const lat = fc.double({ min: -18, max: 0, noNaN: true })
    const lng = fc.double({ min: -81, max: -69, noNaN: true })
    const origin = fc.option(
      fc
        .record({ lat, lng, ubigeo: fc.constantFrom('150101', '170101', '080101', '15') })
        .map((changes) => ({ ...MALDONADO, ...changes })),
    )
    const property = fc.property(filters, within, origin, (filters, within, origin) => {
      const all = new Set(rowsOf(find({ filters, within }, origin, directory.count)).map(toRow))
      let before = new Set<number>()
      for (let steps = 0; ; steps++) {
        const found = find({ filters, within }, origin, mostRows(steps))
        const { shown, missing } = cutResults(found, steps)
        const rows = rowsOf(shown).map(toRow)
        expect(new Set(rows).size).toBe(rows.length)
        expect(rows.length + missing).toBe(all.size)
        expect(Array.from(before).every((row) => rows.includes(row))).toBe(true)
        if (steps > 0) {
          if (missing > 0) expect(rows.length - before.size).toBeGreaterThanOrEqual(60)
          const ways = shown.flatMap(({ ways }) => ways)
          for (const { way, rows, total } of ways)
            if (way === 'call' || way === 'led') expect(rows).toHaveLength(total)
        }
        before = new Set(rows)
        if (missing === 0) break
      }
      expect(before).toEqual(all)
    })
    fc.assert(property, { numRuns: 60 })
  })
})
