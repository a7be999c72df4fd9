import { type LatLngBounds, type Map as LeafletMap, latLngBounds, type Point } from 'leaflet'
import { type Cluster, type Clustering, clusterPoints, holds, membersOf } from './cluster'
import { createShape } from './create-shape'
import type { MapColours } from './map-colours'
import { MarksLayer } from './marks-layer'
import { createMarks, MARK_PIXELS } from './point-marks'
import type { LayerView } from './stretched-layer'

/** Points in columns, a row for each of the directory; not a number for what has no public point. */
export interface LayerPoints {
  /** WGS 84 degrees. */
  readonly lats: Float64Array
  readonly lngs: Float64Array
  /** The same on Web Mercator's unit square. */
  readonly xs: Float64Array
  readonly ys: Float64Array
  /** Position in `KIND_CODES`. */
  readonly kinds: Uint8Array
  /** 1: the point is approximate. */
  readonly hollow: Uint8Array
}

/** What lies under a finger: rows, one or several. */
export type Hit = readonly number[]

/** All points in one drawing, which holds only the marks that are seen. */
export interface PointLayer {
  readonly layer: MarksLayer
  /** Draws these rows and no other. */
  setRows(rows: Uint32Array): void
  setColours(colours: MapColours): void
  /** Marks one row; null marks none. */
  select(row: number | null): void
  /** What is at a place of the map's container, in CSS pixels; empty for nothing. */
  hit(map: LeafletMap, at: Point): Hit
  /** Is anything there at all? Asked at each move of a mouse: a circle's points are not gathered. */
  touches(map: LeafletMap, at: Point): boolean
  /** The box around some points. */
  boundsOf(hit: Hit): LatLngBounds
  /** What is drawn at a zoom, for labels that must keep clear. */
  clustersAt(zoom: number): readonly Cluster[]
}

/** Half of a finger's 48 pixels. */
const REACH_PIXELS = 24
const RING_PIXELS = 4

/**
 * A layer that is not yet on a map.
 * @param first the rows that it draws until it is told of others: each has a point.
 */
export function createPointLayer(
  points: LayerPoints,
  first: Uint32Array,
  firstColours: MapColours,
): PointLayer {
  let colours = firstColours
  let getMark = createMarks(colours)
  let rows = first
  let selected: number | null = null
  let known: { readonly zoom: number; readonly clustering: Clustering } | null = null

  const clusteringAt = (zoom: number): Clustering => {
    if (known?.zoom !== zoom) known = { zoom, clustering: clusterPoints(points, rows, zoom) }
    return known.clustering
  }

  const findAt = (map: LeafletMap, { x, y }: Point): Cluster | null => {
    const origin = map.getPixelBounds().min ?? map.getPixelOrigin()
    return nearestTo(clusteringAt(map.getZoom()).clusters, origin.x + x, origin.y + y)
  }

  const draw = (view: LayerView) => {
    const { clusters, next } = clusteringAt(view.zoom)
    const marks: SVGElement[] = []
    for (const cluster of clusters) {
      const x = cluster.x - view.left
      const y = cluster.y - view.top
      if (x < -MARK_PIXELS || y < -MARK_PIXELS) continue
      if (x > view.width + MARK_PIXELS || y > view.height + MARK_PIXELS) continue
      if (selected !== null && holds(cluster, next, selected))
        marks.push(buildRing(x, y, radiusOf(cluster), colours))
      const { first } = cluster
      if (cluster.count > 1) marks.push(...buildCount(x, y, cluster, colours))
      else marks.push(getMark(points.kinds[first] ?? 0, points.hollow[first] === 1, x, y))
    }
    return marks
  }
  const layer = new MarksLayer(draw, 'overlayPane')

  return {
    layer,
    setRows: (changed) => {
      if (changed === rows) return
      rows = changed
      known = null
      layer.redraw()
    },
    setColours: (changed) => {
      colours = changed
      getMark = createMarks(changed)
      layer.redraw()
    },
    select: (row) => {
      if (row === selected) return
      selected = row
      layer.redraw()
    },
    hit: (map, at) => {
      const found = findAt(map, at)
      return found === null ? [] : membersOf(found, clusteringAt(map.getZoom()).next)
    },
    touches: (map, at) => findAt(map, at) !== null,
    boundsOf: (hit) =>
      latLngBounds(hit.map((at) => [points.lats[at] ?? Number.NaN, points.lngs[at] ?? Number.NaN])),
    clustersAt: (zoom) => clusteringAt(zoom).clusters,
  }
}

function nearestTo(clusters: readonly Cluster[], x: number, y: number): Cluster | null {
  let best: Cluster | null = null
  let least = Number.POSITIVE_INFINITY
  for (const cluster of clusters) {
    const distance = Math.hypot(cluster.x - x, cluster.y - y)
    if (distance > Math.max(REACH_PIXELS, radiusOf(cluster)) || distance >= least) continue
    best = cluster
    least = distance
  }
  return best
}

/** More services, a larger circle; slowly, or Lima would cover the coast. */
export function radiusOf({ count }: Cluster): number {
  return count === 1 ? MARK_PIXELS / 2 : Math.min(24, 14 + 1.4 * Math.log2(count))
}

/** Several services as one circle with their number. */
function buildCount(x: number, y: number, cluster: Cluster, colours: MapColours): SVGElement[] {
  const circle = createShape('circle', {
    ...{ cx: x, cy: y, r: radiusOf(cluster), fill: colours.accent },
    ...{ stroke: colours.card, 'stroke-width': 2 },
  })
  // Each by itself: Safari hands no baseline of the drawing down to its numbers.
  const number = createShape('text', { x, y, dy: '.35em', fill: colours.accentInk })
  number.textContent = String(cluster.count)
  return [circle, number]
}

function buildRing(x: number, y: number, radius: number, colours: MapColours): SVGElement {
  return createShape('circle', {
    ...{ cx: x, cy: y, r: radius + RING_PIXELS, fill: colours.card },
    ...{ stroke: colours.focus, 'stroke-width': RING_PIXELS },
  })
}
