import { expect, test } from 'vitest'
import { ENTRIES, needPlan, parseNeed } from '@/lib/domain/need'
import { shippedEdition } from '@/tests/shipped-edition'
import { placeView } from './for-place'
import { isCrowded } from './is-crowded'
import { MAX_ROWS, type PlaceView } from './place-view'

const edition = shippedEdition()
const codes = [...edition.places.keys()]

function view(ubigeo: string, need?: string): PlaceView {
  const parsed = need === undefined ? null : parseNeed(need)
  const found = placeView(edition, ubigeo, parsed && needPlan(parsed))
  if (!found) throw new Error(`got no view of ${ubigeo}`)
  return found
}

const rowsOf = ({ go, comes, led }: PlaceView) => [
  ...go.flatMap(({ rows }) => rows),
  ...comes,
  ...led,
]

test('a place that does not exist has no view', () => {
  expect(placeView(edition, '999999')).toBeNull()
})

test('no place lists more than sixty services, whatever she came for', () => {
  const needs = [undefined, ...ENTRIES.map((_, at) => `${at + 1}`), '4abcdmnpqr']
  for (const need of needs) {
    for (const code of codes) {
      const found = view(code, need)
      expect(rowsOf(found).length + (found.always ? 1 : 0), `${code} ${need}`).toBeLessThanOrEqual(
        MAX_ROWS,
      )
    }
  }
})

test('no service stands twice under «Ir», and none of another department is there', () => {
  for (const code of codes) {
    const rows = view(code).go.flatMap(({ rows }) => rows)
    const ids = rows.map(({ listing }) => listing.id)
    expect(new Set(ids).size, code).toBe(ids.length)
    for (const { point } of rows) expect(point?.ubigeo.slice(0, 2)).toBe(code.slice(0, 2))
  }
})

test('under each heading the nearest comes first and the approximate last', () => {
  for (const code of codes) {
    for (const { rows } of view(code).go) {
      const far = rows
        .filter(({ listing }) => listing.freshness === 'current')
        .map(({ distanceMeters }) => distanceMeters ?? Number.POSITIVE_INFINITY)
      expect(far, code).toEqual([...far].sort((a, b) => a - b))
    }
  }
})

test('a blurred point has no distance', () => {
  for (const code of codes) {
    for (const { point, distanceMeters } of view(code).go.flatMap(({ rows }) => rows))
      if (point?.precision !== 'exact') expect(distanceMeters).toBeNull()
  }
})

test('a service for aggressors is nowhere', () => {
  const kinds = codes.flatMap((code) =>
    rowsOf(view(code)).map((row) => ('kind' in row ? row.kind : row.listing.kind)),
  )
  expect(new Set(kinds)).not.toContain('cai')
  expect(kinds.length).toBeGreaterThan(2_113)
})

test('Puerto Maldonado at night: the only open centre is in Villa Salvación, and the page says so', () => {
  const night = view('170101', '1')
  expect(night.always?.listing.name).toContain('Salvación')
  expect(night.hasAlways).toBe(true)
  expect(night.go[0]?.rows.map(({ listing }) => listing.kind)).toEqual(['cem'])
})

test('where somebody attends at night in the place itself, no other place is named', () => {
  const lima = view('150101', '1')
  expect(lima.always).toBeNull()
  expect(lima.hasAlways).toBe(true)
})

test('a place with more than fits sends her to the smaller ones', () => {
  expect(isCrowded(view('1501'))).toBe(true)
  expect(isCrowded(view('170101'))).toBe(false)
  const here = view('1501').go.find(({ scope }) => scope === 'here')
  expect(here?.total).toBeGreaterThan(here?.rows.length ?? 0)
})

test('a safe house appears in its department, at every level, with its gates', () => {
  for (const code of ['08', '0801', '080101']) {
    const [house] = view(code, '2').led
    expect(house?.department).toBe('08')
    expect(house?.gates).toEqual(['hotline', 'sau', 'cem'])
  }
})

test('who is under age is not sent to a shelter for adults', () => {
  expect(view('08', '2m').led).toEqual([])
})

test('what nobody offers is named, never passed over', () => {
  expect(view('170101').absent).toContain('prosecutor')
  expect(view('170101').absent).not.toContain('cem')
})
