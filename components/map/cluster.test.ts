import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clusterPoints, holds, membersOf } from './cluster'
import { mercatorX, mercatorY, worldPixels } from './mercator'

const ZOOM = 12

/** Points so many pixels from a corner of Peru, at the test's zoom. */
function pointsAt(...places: readonly (readonly [right: number, down: number])[]) {
  const world = worldPixels(ZOOM)
  return {
    xs: Float64Array.from(places, ([right]) => mercatorX(-77) + right / world),
    ys: Float64Array.from(places, ([, down]) => mercatorY(-12) + down / world),
  }
}

const cluster = (points: ReturnType<typeof pointsAt>, zoom = ZOOM) =>
  clusterPoints(points, Uint32Array.from(points.xs.keys()), zoom)

const groupsOf = (points: ReturnType<typeof pointsAt>, zoom = ZOOM) => {
  const { clusters, next } = cluster(points, zoom)
  return clusters
    .map((cluster) => membersOf(cluster, next))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
}

describe('marks that crowd', () => {
  test('two doors far apart are two marks', () => {
    expect(groupsOf(pointsAt([0, 0], [300, 0]))).toEqual([[0], [1]])
  })

  test('two doors on one spot are one mark that counts both', () => {
    const { clusters } = cluster(pointsAt([0, 0], [0, 0]))
    expect(clusters.map(({ count }) => count)).toEqual([2])
  })

  test('two that stand side by side across the border of two cells are still one', () => {
    for (let shift = 0; shift < 60; shift++)
      expect(groupsOf(pointsAt([shift, 0], [shift + 12, 0]))).toEqual([[0, 1]])
  })

  test('nearer, they come apart', () => {
    const points = pointsAt([0, 0], [20, 0])
    expect(groupsOf(points)).toEqual([[0, 1]])
    expect(groupsOf(points, ZOOM + 4)).toEqual([[0], [1]])
  })

  test('a mark stands in the middle of what it counts', () => {
    const points = pointsAt([0, 0], [10, 0], [20, 0])
    const [first] = cluster(points).clusters
    expect(first?.x).toBeCloseTo((points.xs[1] ?? 0) * worldPixels(ZOOM), 4)
  })

  test('whatever their number, each service is in exactly one mark', () => {
    const place = fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }))
    fc.assert(
      fc.property(fc.array(place, { maxLength: 80 }), (places) => {
        const { clusters, next } = cluster(pointsAt(...places))
        const members = clusters.flatMap((cluster) => membersOf(cluster, next))
        expect(members.sort((a, b) => a - b)).toEqual(places.map((_, at) => at))
        expect(clusters.reduce((sum, { count }) => sum + count, 0)).toBe(places.length)
      }),
    )
  })

  test('a service that is not shown is in no mark', () => {
    const points = pointsAt([0, 0], [0, 0], [500, 0])
    const { clusters, next } = clusterPoints(points, Uint32Array.of(1, 2), ZOOM)
    expect(clusters.map((one) => membersOf(one, next))).toEqual([[1], [2]])
  })

  test('a mark knows which services are in it', () => {
    const { clusters, next } = cluster(pointsAt([0, 0], [0, 0], [500, 0]))
    const pair = clusters.find(({ count }) => count === 2)
    expect(pair && [0, 1, 2].map((point) => holds(pair, next, point))).toEqual([true, true, false])
  })
})
