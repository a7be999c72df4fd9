import { type Box, holdsPoint } from './box'
import { CanvasLayer, type CanvasView } from './canvas-layer'
import type { Cluster } from './cluster'
import { drawBasemap } from './draw-basemap'
import { createLabelWishes, type LabelSource } from './label-wishes'
import type { MapColours } from './map-colours'
import {
  type LabelWish,
  LINE_PIXELS,
  NOTE_PADDING,
  type PlacedLabel,
  placeLabels,
} from './place-labels'
import { radiusOf } from './point-layer'
import { seenOf } from './seen-of'

export interface BasemapLayerOptions extends LabelSource {
  readonly colours: MapColours
  /** Marks drawn above, which no name may lie under. */
  readonly clustersAt: (zoom: number) => readonly Cluster[]
}

export interface BasemapLayer {
  readonly layer: CanvasLayer
  setColours(colours: MapColours): void
  /** Makes a department stand out, by UBIGEO; null: none. */
  choose(department: string | null): void
  /** The department whose note lies there, in pixels of the world at the zoom shown; or null. */
  noteAt(x: number, y: number): string | null
}

const FONTS = {
  department: '700 14px system-ui, sans-serif',
  town: '600 13px system-ui, sans-serif',
  note: '600 14px system-ui, sans-serif',
} as const
/** What the map's own buttons take of its upper right corner, and a sheet and its sources of its foot: pixels. */
const BUTTONS = { width: 64, height: 124 } as const
const SOURCES = 40

/** Land, borders and names on one canvas, all of it from our own files: no tile of anyone's. */
export function createBasemapLayer(options: BasemapLayerOptions): BasemapLayer {
  const wishesOf = createLabelWishes(options)
  let { colours } = options
  let chosen: string | null = null
  let notes: readonly PlacedLabel[] = []
  let corner = { x: 0, y: 0 }

  const draw = (view: CanvasView) => {
    const seen = seenOf(view)
    drawBasemap(options.basemap, view, colours, chosen)
    const labels = placeLabels(
      wishesOf(view, chosen),
      marksIn(view, options.clustersAt(view.zoom)),
      {
        page: { left: 0, top: 0, right: view.width, bottom: view.height },
        seen,
        clear: { ...seen, bottom: seen.bottom - SOURCES },
        buttons: {
          ...{ left: seen.right - BUTTONS.width, right: seen.right },
          ...{ top: seen.top, bottom: seen.top + BUTTONS.height },
        },
      },
      (line, look) => {
        view.context.font = FONTS[look]
        return view.context.measureText(line).width
      },
    )
    for (const label of labels) drawLead(view.context, label, colours)
    for (const label of labels) drawLabel(view.context, label, colours)
    notes = labels.filter(({ wish }) => wish.look === 'note')
    corner = { x: view.left, y: view.top }
  }
  const layer = new CanvasLayer(draw, 'tilePane')

  return {
    layer,
    setColours: (changed) => {
      colours = changed
      layer.redraw()
    },
    choose: (department) => {
      if (department === chosen) return
      chosen = department
      layer.redraw()
    },
    noteAt: (x, y) => {
      const isOn = ({ box }: PlacedLabel) => holdsPoint(box, x - corner.x, y - corner.y)
      return notes.find(isOn)?.wish.code ?? null
    },
  }
}

function marksIn(view: CanvasView, clusters: readonly Cluster[]): Box[] {
  const boxes = clusters.map((cluster) => {
    const radius = radiusOf(cluster)
    const [x, y] = [cluster.x - view.left, cluster.y - view.top]
    return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }
  })
  return boxes.filter(({ left, top, right, bottom }) => {
    return right >= 0 && bottom >= 0 && left <= view.width && top <= view.height
  })
}

function drawLabel(
  context: CanvasRenderingContext2D,
  { wish, box }: PlacedLabel,
  colours: MapColours,
): void {
  context.font = FONTS[wish.look]
  context.textBaseline = 'middle'
  context.textAlign = 'center'
  context.lineJoin = 'round'
  if (wish.look === 'note') drawNote(context, box, colours)
  if (wish.look === 'town') drawDot(context, wish, colours)
  const padding = wish.look === 'note' ? NOTE_PADDING : 0
  const height = LINE_PIXELS[wish.look]
  wish.lines.forEach((line, at) => {
    const x = (box.left + box.right) / 2
    const y = box.top + padding + (at + 0.5) * height
    if (wish.look !== 'note') {
      context.lineWidth = 3.5
      context.strokeStyle = colours.card
      context.strokeText(line, x, y)
    }
    context.fillStyle = wish.look === 'department' ? colours.inkSoft : colours.ink
    context.fillText(line, x, y)
  })
}

/** From a note's edge to what it tells of, where that lies elsewhere. */
function drawLead(
  context: CanvasRenderingContext2D,
  { box, pointsTo }: PlacedLabel,
  colours: MapColours,
): void {
  if (!pointsTo) return
  context.beginPath()
  context.moveTo((box.left + box.right) / 2, (box.top + box.bottom) / 2)
  context.lineTo(pointsTo.x, pointsTo.y)
  context.strokeStyle = colours.warm
  context.lineWidth = 1.5
  context.stroke()
  context.beginPath()
  context.arc(pointsTo.x, pointsTo.y, 4, 0, 2 * Math.PI)
  context.fillStyle = colours.warm
  context.fill()
}

function drawNote(
  context: CanvasRenderingContext2D,
  box: PlacedLabel['box'],
  colours: MapColours,
): void {
  context.fillStyle = colours.warmSoft
  context.strokeStyle = colours.warm
  context.lineWidth = 1.5
  context.beginPath()
  context.rect(box.left, box.top, box.right - box.left, box.bottom - box.top)
  context.fill()
  context.stroke()
}

function drawDot(
  context: CanvasRenderingContext2D,
  { x, y }: LabelWish,
  colours: MapColours,
): void {
  context.beginPath()
  context.arc(x, y, 2.5, 0, 2 * Math.PI)
  context.fillStyle = colours.ink
  context.fill()
}
