import { type LatLngBounds, type Map as LeafletMap, latLngBounds } from 'leaflet'
import { CanvasLayer, type CanvasView } from './canvas-layer'
import { type Cluster, type Clustering, clusterPoints, holds, membersOf } from './cluster'
import type { MapColours } from './map-colours'
import { createSprites, MARK_PIXELS } from './point-sprites'

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

export interface PointLayerOptions {
  readonly colours: MapColours
  readonly pane?: string
}

/** What lies under a finger: rows, one or several. */
export type Hit = readonly number[]

/** All points on one canvas: ten thousand marks cost what ten thousand copies of a picture cost. */
export interface PointLayer {
  readonly layer: CanvasLayer
  /** Draws these rows and no other. */
  setRows(rows: Uint32Array): void
  setColours(colours: MapColours): void
  /** Marks one row; null marks none. */
  select(row: number | null): void
  /** What is at a place of the map's container, in CSS pixels; empty for nothing. */
  hit(map: LeafletMap, at: { readonly x: number; readonly y: number }): Hit
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
  options: PointLayerOptions,
): PointLayer {
  let { colours } = options
  let getSprite = createSprites(colours)
  let rows = first
  let selected: number | null = null
  let known: { readonly zoom: number; readonly clustering: Clustering } | null = null

  const clusteringAt = (zoom: number): Clustering => {
    if (known?.zoom !== zoom) known = { zoom, clustering: clusterPoints(points, rows, zoom) }
    return known.clustering
  }

  const draw = (view: CanvasView) => {
    const { clusters, next } = clusteringAt(view.zoom)
    const chosen = selected
    beginCounts(view.context)
    for (const cluster of clusters) {
      const x = cluster.x - view.left
      const y = cluster.y - view.top
      if (x < -MARK_PIXELS || y < -MARK_PIXELS) continue
      if (x > view.width + MARK_PIXELS || y > view.height + MARK_PIXELS) continue
      if (chosen !== null && holds(cluster, next, chosen))
        drawRing(view.context, x, y, radiusOf(cluster), colours)
      if (cluster.count > 1) drawCount(view.context, x, y, cluster, colours)
      else {
        const { first } = cluster
        const sprite = getSprite(points.kinds[first] ?? 0, points.hollow[first] === 1)
        const half = MARK_PIXELS / 2
        view.context.drawImage(sprite, x - half, y - half, MARK_PIXELS, MARK_PIXELS)
      }
    }
  }
  const layer = new CanvasLayer(draw, options.pane ?? 'overlayPane')

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
      getSprite = createSprites(changed)
      layer.redraw()
    },
    select: (row) => {
      if (row === selected) return
      selected = row
      layer.redraw()
    },
    hit: (map, at) => {
      const { clusters, next } = clusteringAt(map.getZoom())
      const origin = map.getPixelBounds().min ?? map.getPixelOrigin()
      const found = nearestTo(clusters, origin.x + at.x, origin.y + at.y)
      return found === null ? [] : membersOf(found, next)
    },
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
export function radiusOf({ count }: Pick<Cluster, 'count'>): number {
  return count === 1 ? MARK_PIXELS / 2 : Math.min(24, 14 + 1.4 * Math.log2(count))
}

/** How the numbers in circles are written; set once for all of them. */
export function beginCounts(context: CanvasRenderingContext2D): void {
  context.font = '700 15px system-ui, sans-serif'
  context.textAlign = 'center'
  context.textBaseline = 'middle'
}

/** Several services as one circle with their number; pixels of the canvas. */
export function drawCount(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  cluster: Pick<Cluster, 'count'>,
  colours: MapColours,
): void {
  context.beginPath()
  context.arc(x, y, radiusOf(cluster), 0, 2 * Math.PI)
  context.fillStyle = colours.accent
  context.fill()
  context.lineWidth = 2
  context.strokeStyle = colours.card
  context.stroke()
  context.fillStyle = colours.accentInk
  context.fillText(String(cluster.count), x, y + 1)
}

function drawRing(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  colours: MapColours,
): void {
  context.beginPath()
  context.arc(x, y, radius + RING_PIXELS, 0, 2 * Math.PI)
  context.fillStyle = colours.card
  context.fill()
  context.lineWidth = RING_PIXELS
  context.strokeStyle = colours.focus
  context.stroke()
}
