/** A point on a map's page, in its units. */
export interface Spot {
  readonly x: number
  readonly y: number
}

/** Where a name stands beside its dot: the side of the dot, and how far below the dot's middle. */
export interface LabelSide {
  readonly anchor: 'start' | 'end'
  readonly dy: number
}

/** A wide guess of what a letter takes at 13 units, so that a name is never cut off. */
const UNITS_PER_LETTER = 8.5
const GAP = 8
const PAGE_UNITS = 320
const LINE = 15

/**
 * Puts the name of a dot on the side away from the service's mark, unless it would leave the page;
 * and one line lower when another name stands there already.
 * @param taken the dots whose names are placed, in order.
 */
export function sideOf(name: string, dot: Spot, mark: Spot, taken: readonly Spot[]): LabelSide {
  const length = name.length * UNITS_PER_LETTER + GAP
  const roomRight = dot.x + length < PAGE_UNITS
  const roomLeft = dot.x - length > 0
  const anchor = (mark.x >= dot.x && roomLeft) || !roomRight ? 'end' : 'start'
  const crowded = taken.some(
    ({ x, y }) => Math.abs(y - dot.y) < LINE && Math.abs(x - dot.x) < 2 * length,
  )
  return { anchor, dy: crowded ? LINE + 4 : 4 }
}
