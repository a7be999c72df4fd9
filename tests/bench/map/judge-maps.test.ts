import { expect, test } from 'vitest'
import type { MapFigures } from './bench-map'
import { judgeMaps } from './judge-maps'

const figure = (contender: MapFigures['contender'], count: number, first: number): MapFigures => ({
  ...{ contender, count, first, firsts: [first, first], settle: 1, frameP95: 16.7 },
})
const figures = [
  figure('ours', 5_000, 120),
  figure('supercluster', 5_000, 400),
  figure('markercluster', 5_000, 1_200),
  figure('ours', 50_000, 300),
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
  expect(judgeMaps(slow).map(({ met }) => met)).toEqual([false, false, true, true, false, false])
})

test('what others take for few points, and while they are dragged, stands beside ours without a goal', () => {
  const few = [figure('ours', 500, 90), figure('markercluster', 500, 300)]
  const rows = judgeMaps([...few, ...figures])
  const [listed] = rows.filter(({ met }) => met === undefined)
  expect(listed).toMatchObject({ ours: '90 ms', note: 'markercluster 300 ms' })
  const drags = rows.filter(({ what }) => what.includes('dragged'))
  expect(drags.map(({ note }) => note)).toEqual([
    'coming to rest 1.0 ms; the same of others: markercluster 16.7 ms, 1.0 ms; supercluster left out: over 60 s',
    'coming to rest 1.0 ms; the same of others: markercluster 16.7 ms, 1.0 ms; supercluster 16.7 ms, 1.0 ms',
    'coming to rest 1.0 ms; the same of others: markercluster left out: over 60 s; supercluster 16.7 ms, 1.0 ms',
  ])
})
