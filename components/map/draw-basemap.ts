import type { Basemap, BasemapLine } from './basemap-lines'
import type { CanvasView } from './canvas-layer'
import type { MapColours } from './map-colours'
import { worldPixels } from './mercator'

/**
 * The neighbours come from a coarser source than the departments: drawn this much wider, in shares of
 * the world's side (some eight kilometres), they leave no strip of sea along a border on land.
 */
const LAND_SEAM = 2e-4

/** From here on the chosen department fills the screen, and a colour says nothing. */
const LAST_CHOSEN_ZOOM = 10

/** Sea, neighbours, departments and borders; the chosen department stands out. */
export function drawBasemap(
  basemap: Basemap,
  view: CanvasView,
  colours: MapColours,
  chosen: string | null,
): void {
  const { context, width, height } = view
  context.lineJoin = 'round'
  context.fillStyle = colours.accentSoft
  context.fillRect(0, 0, width, height)

  trace(view, basemap.land, true)
  context.fillStyle = colours.line
  context.strokeStyle = colours.line
  context.lineWidth = Math.max(2, LAND_SEAM * worldPixels(view.zoom))
  context.fill()
  context.stroke()

  trace(view, basemap.abroad, false)
  context.strokeStyle = colours.paper
  context.lineWidth = 1.5
  context.stroke()

  for (const [code, outline] of basemap.departments) {
    trace(view, outline, true)
    const standsOut = code === chosen && view.zoom <= LAST_CHOSEN_ZOOM
    context.fillStyle = standsOut ? colours.warmSoft : colours.card
    context.fill('evenodd')
  }
  trace(view, basemap.borders, false)
  context.strokeStyle = colours.warm
  context.globalAlpha = 0.55
  context.lineWidth = 1.25
  context.stroke()
  context.globalAlpha = 1
}

/** One path of all lines that can be seen. */
function trace(view: CanvasView, lines: readonly BasemapLine[], isClosed: boolean): void {
  const { context, left, top } = view
  const world = worldPixels(view.zoom)
  context.beginPath()
  for (const line of lines) {
    if (!isSeen(line, view, world)) continue
    const { points } = line
    for (let at = 0; at < points.length; at += 2) {
      const x = (points[at] ?? 0) * world - left
      const y = (points[at + 1] ?? 0) * world - top
      if (at === 0) context.moveTo(x, y)
      else context.lineTo(x, y)
    }
    if (isClosed) context.closePath()
  }
}

function isSeen(line: BasemapLine, view: CanvasView, world: number): boolean {
  return (
    line.right * world >= view.left &&
    line.left * world <= view.left + view.width &&
    line.bottom * world >= view.top &&
    line.top * world <= view.top + view.height
  )
}
