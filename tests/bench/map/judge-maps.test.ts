import { expect, test } from 'vitest'
import type { MapFigures } from './bench-map'
import { judgeMaps } from './judge-maps'

const figure = (contender: MapFigures['contender'], count: number, first: number): MapFigures => ({
  ...{ contender, count, first, firsts: [first, first], settle: 1, frameP95: 16.7 },
})
const figures = [
  figure('ours', 5_000, 120),
  figure('bare', 5_000, 90),
  figure('supercluster', 5_000, 400),
  figure('markercluster', 5_000, 1_200),
  figure('ours', 50_000, 300),
  figure('bare', 50_000, 260),
  figure('supercluster', 50_000, 1_200),
]

test('an eighth of markercluster is wanted at 5,000 points, and a tenth meets it', () => {
  const rows = judgeMaps(figures)
  expect(rows.map(({ peerName, met }) => [peerName, met])).toEqual([
    ['markercluster', true],
    ['supercluster', true],
    ['markercluster', true],
    ['supercluster', true],
    [undefined, true],
  ])
  expect(rows[0]?.ratio).toBe(0.1)
})

test('a peer that took over a minute is named as left out', () => {
  const [, , row] = judgeMaps(figures)
  expect(row).toMatchObject({ peer: 'over 60 s', note: 'left out' })
})

test('a slow first render and a jerking drag are missed goals', () => {
  const slow = figures.map((one) =>
    one.contender === 'ours' ? { ...one, first: 500, frameP95: 33.3 } : one,
  )
  expect(judgeMaps(slow).map(({ met }) => met)).toEqual([false, false, true, true, false])
})

test('where a bare canvas takes most of what the goal allows, ours is judged by the canvas', () => {
  const judge = (ours: number, bare: number) =>
    judgeMaps(
      figures.map((one) => {
        if (one.count !== 5_000) return one
        if (one.contender === 'ours') return { ...one, first: ours }
        return one.contender === 'bare' ? { ...one, first: bare } : one
      }),
    )[0]
  expect(judge(220, 180)).toMatchObject({ met: true, wanted: '≤ 1/8, or 1.25× a bare canvas' })
  expect(judge(220, 180)?.note).toContain('a bare canvas 180 ms')
  expect(judge(280, 180)?.met).toBe(false)
  // A canvas that leaves room enough excuses nothing.
  expect(judge(220, 110)).toMatchObject({ met: false, wanted: '≤ 1/8' })
})
