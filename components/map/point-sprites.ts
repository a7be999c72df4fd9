import { KIND_CODES, KINDS, type KindCode } from '@/lib/domain/kind'
import { KIND_DRAWINGS } from '../ui/pictograms/kinds'
import { pixelRatio } from './canvas-layer'
import type { MapColours } from './map-colours'

/** Side of a mark, in CSS pixels, its outline included. */
export const MARK_PIXELS = 36
const OUTLINE_PIXELS = 2
/** The pictogram's own grid (`drawing.ts`), and how large it stands in the mark. */
const GRID = 32
const PICTURE_PIXELS = 22

/** Whose door police or law stands behind, who comes by herself, and all others. */
const OF_THE_LAW: readonly KindCode[] = ['police', 'prosecutor', 'victim_support', 'court']

export type GetSprite = (kind: number, isHollow: boolean) => HTMLCanvasElement

/**
 * Each mark drawn once and then copied: a pictogram is some forty strokes, and a map has thousands.
 * Round: a door to go to. Square: the base of a team that travels. Hollow, in a broken line: the door
 * is somewhere about.
 */
export function createSprites(colours: MapColours): GetSprite {
  const sprites = new Map<number, HTMLCanvasElement>()
  return (kind, isHollow) => {
    const key = kind * 2 + Number(isHollow)
    const known = sprites.get(key)
    if (known !== undefined) return known
    const sprite = drawSprite(KIND_CODES[kind] ?? 'cem', isHollow, colours)
    sprites.set(key, sprite)
    return sprite
  }
}

function drawSprite(kind: KindCode, isHollow: boolean, colours: MapColours): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  const ratio = pixelRatio()
  canvas.width = MARK_PIXELS * ratio
  canvas.height = MARK_PIXELS * ratio
  const context = canvas.getContext('2d')
  if (context === null) return canvas
  context.scale(ratio, ratio)
  const colour = colourOf(kind, colours)
  context.fillStyle = isHollow ? colours.paper : colours.card
  context.strokeStyle = colour
  context.lineWidth = OUTLINE_PIXELS
  if (isHollow) context.setLineDash([4, 3])
  traceShape(context, kind)
  context.fill()
  context.stroke()
  context.setLineDash([])
  const inset = (MARK_PIXELS - PICTURE_PIXELS) / 2
  context.translate(inset, inset)
  context.scale(PICTURE_PIXELS / GRID, PICTURE_PIXELS / GRID)
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.lineWidth = 2.4
  context.stroke(new Path2D(KIND_DRAWINGS[`kind-${kind}`].line))
  return canvas
}

function colourOf(kind: KindCode, colours: MapColours): string {
  if (OF_THE_LAW.includes(kind)) return colours.inkSoft
  return KINDS[kind].map === 'area' ? colours.accent : colours.warm
}

function traceShape(context: CanvasRenderingContext2D, kind: KindCode): void {
  const middle = MARK_PIXELS / 2
  const radius = middle - OUTLINE_PIXELS
  context.beginPath()
  if (KINDS[kind].map !== 'area') {
    context.arc(middle, middle, radius, 0, 2 * Math.PI)
    return
  }
  const [low, high, bend] = [middle - radius, middle + radius, 7]
  context.moveTo(low + bend, low)
  context.arcTo(high, low, high, high, bend)
  context.arcTo(high, high, low, high, bend)
  context.arcTo(low, high, low, low, bend)
  context.arcTo(low, low, high, low, bend)
  context.closePath()
}
