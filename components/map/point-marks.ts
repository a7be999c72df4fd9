import { KIND_CODES, KINDS, type KindCode } from '@/lib/domain/kind'
import { KIND_DRAWINGS } from '../ui/pictograms/kinds'
import { createShape } from './create-shape'
import type { MapColours } from './map-colours'

/** Side of a mark, in CSS pixels, its outline included. */
export const MARK_PIXELS = 36
const OUTLINE_PIXELS = 2
/** The pictogram's own grid (`drawing.ts`), and how large it stands in the mark. */
const GRID = 32
const PICTURE_PIXELS = 22
const RADIUS = MARK_PIXELS / 2 - OUTLINE_PIXELS

/** Whose door police or law stands behind, who comes by herself, and all others. */
const OF_THE_LAW: readonly KindCode[] = ['police', 'prosecutor', 'victim_support', 'court']

/** A mark with its middle at a place of the drawing. */
export type GetMark = (kind: number, isHollow: boolean, x: number, y: number) => SVGElement

/**
 * Each mark put together once and then copied. Round: a door to go to. Square: the base of a team that
 * travels. Hollow, in a broken line: the door is somewhere about.
 */
export function createMarks(colours: MapColours): GetMark {
  const marks = new Map<number, SVGElement>()
  return (kind, isHollow, x, y) => {
    const key = kind * 2 + Number(isHollow)
    const mark = marks.get(key) ?? buildMark(KIND_CODES[kind] ?? 'cem', isHollow, colours)
    marks.set(key, mark)
    const copy = mark.cloneNode(true) as SVGElement
    copy.setAttribute('transform', `translate(${x} ${y})`)
    return copy
  }
}

function buildMark(kind: KindCode, isHollow: boolean, colours: MapColours): SVGElement {
  const mark = createShape('g', { stroke: colourOf(kind, colours) })
  const isRound = KINDS[kind].map !== 'area'
  const outline = {
    fill: isHollow ? colours.paper : colours.card,
    'stroke-width': OUTLINE_PIXELS,
    ...(isHollow && { 'stroke-dasharray': '4 3' }),
  }
  const box = { x: -RADIUS, y: -RADIUS, width: 2 * RADIUS, height: 2 * RADIUS, rx: 7 }
  const picture = createShape('path', {
    d: KIND_DRAWINGS[`kind-${kind}`].line,
    transform: `scale(${PICTURE_PIXELS / GRID}) translate(${-GRID / 2} ${-GRID / 2})`,
    ...{ fill: 'none', 'stroke-width': 2.4 },
    ...{ 'stroke-linecap': 'round', 'stroke-linejoin': 'round' },
  })
  mark.append(
    isRound
      ? createShape('circle', { r: RADIUS, ...outline })
      : createShape('rect', { ...box, ...outline }),
    picture,
  )
  return mark
}

function colourOf(kind: KindCode, colours: MapColours): string {
  if (OF_THE_LAW.includes(kind)) return colours.inkSoft
  return KINDS[kind].map === 'area' ? colours.accent : colours.warm
}
