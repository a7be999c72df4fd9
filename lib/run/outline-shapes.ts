import { presimplify, simplify } from 'topojson-simplify'
import type {
  GeometryCollection,
  MultiPolygon,
  Objects,
  Polygon,
  Topology,
} from 'topojson-specification'

export type Point = readonly [number, number]
export type Ring = readonly Point[]
export type Departments = Topology<{ departments: GeometryCollection<{ name: string }> }>
/** Plain equirectangular: `x = (lng - west) * perLng`, `y = (north - lat) * perLat`. */
export interface Frame {
  readonly west: number
  readonly north: number
  readonly perLng: number
  readonly perLat: number
}

/** Arcs decoded from their quantized steps and put on the page of a map. */
export function project<T extends Objects>(source: Topology<T>, frame: Frame): Topology<T> {
  const { scale, translate } = source.transform ?? { scale: [1, 1], translate: [0, 0] }
  const arcs = source.arcs.map((arc) => {
    let [x, y] = [0, 0]
    return arc.map(([dx = 0, dy = 0]) => {
      x += dx
      y += dy
      const [lng, lat] = [x * scale[0] + translate[0], y * scale[1] + translate[1]]
      return [(lng - frame.west) * frame.perLng, (frame.north - lat) * frame.perLat]
    })
  })
  return { type: 'Topology', objects: source.objects, arcs }
}

/** Visvalingam on the arcs, so that two departments keep one border; then whole numbers. */
export function coarsen<T extends Objects>(topology: Topology<T>, minArea: number): Topology<T> {
  const light = simplify(presimplify(topology), minArea)
  return {
    ...light,
    arcs: light.arcs.map((arc) => arc.map(([x = 0, y = 0]) => [Math.round(x), Math.round(y)])),
  }
}

function ringOf(topology: Topology, indices: readonly number[]): Ring {
  const points = indices.flatMap((index) => {
    const arc = topology.arcs[index < 0 ? ~index : index] ?? []
    return index < 0 ? [...arc].reverse() : arc
  })
  const ring = points.map(([x = 0, y = 0]): Point => [x, y])
  return ring.filter(([x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [NaN, NaN]
    return x !== nextX || y !== nextY
  })
}

function areaOf(ring: Ring): number {
  const twice = ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)
  return Math.abs(twice) / 2
}

/** Outer rings, largest first; islands too small to see are left out, never a whole department. */
export function ringsOf(
  topology: Topology,
  geometry: Polygon | MultiPolygon,
  minArea: number,
): Ring[] {
  const polygons: number[][][] = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs
  const rings = polygons.flatMap((polygon) => polygon.map((indices) => ringOf(topology, indices)))
  rings.sort((one, other) => areaOf(other) - areaOf(one))
  return rings.filter((ring, at) => at === 0 || areaOf(ring) >= minArea)
}

/** `m12 3 4-5z`: relative whole numbers, the shortest way SVG has; empty for what is too small. */
export function pathOf(rings: readonly Ring[]): string {
  let [fromX, fromY] = [0, 0]
  return rings
    .filter((ring) => ring.length > 2)
    .map((ring) => {
      const [startX, startY] = ring[0] ?? [0, 0]
      const steps = ring.map(([x, y]) => {
        const step = `${x - fromX} ${y - fromY}`
        ;[fromX, fromY] = [x, y]
        return step
      })
      ;[fromX, fromY] = [startX, startY]
      return `m${steps.join(' ').replace(/ -/g, '-')}z`
    })
    .join('')
}

/** Edges of a page, in its units. */
export interface Page {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A ring cut to a page (Sutherland and Hodgman); empty when it lies outside. */
export function clip(ring: Ring, { left, top, right, bottom }: Page): Ring {
  const edges: [axis: 0 | 1, limit: number, keepBelow: boolean][] = [
    [0, left, false],
    [0, right, true],
    [1, top, false],
    [1, bottom, true],
  ]
  return edges.reduce<Ring>((points, [axis, limit, keepBelow]) => {
    const inside = (point: Point) => (keepBelow ? point[axis] <= limit : point[axis] >= limit)
    return points.flatMap((point, at) => {
      const before = points[(at + points.length - 1) % points.length] ?? point
      const share = (limit - before[axis]) / (point[axis] - before[axis])
      const cut: Point = [
        Math.round(before[0] + share * (point[0] - before[0])),
        Math.round(before[1] + share * (point[1] - before[1])),
      ]
      if (inside(point)) return inside(before) ? [point] : [cut, point]
      return inside(before) ? [cut] : []
    })
  }, ring)
}
