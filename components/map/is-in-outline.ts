import type { BasemapLine } from './basemap-lines'

/**
 * Whether a place lies in a shape; both on Web Mercator's unit square.
 * @param rings its islands and its holes alike: in it is who crosses an odd number of lines on the way out.
 */
export function isInOutline(rings: readonly BasemapLine[], x: number, y: number): boolean {
  return rings.reduce((sum, ring) => sum + countCrossings(ring, x, y), 0) % 2 === 1
}

/** How many of a ring's lines stand east of a point, at its height. */
function countCrossings({ points, left, top, right, bottom }: BasemapLine, x: number, y: number) {
  if (x < left || x > right || y < top || y > bottom) return 0
  let crossings = 0
  let [fromX, fromY] = [points[points.length - 2] ?? 0, points[points.length - 1] ?? 0]
  for (let at = 0; at < points.length; at += 2) {
    const [toX, toY] = [points[at] ?? 0, points[at + 1] ?? 0]
    if (fromY > y !== toY > y && x < fromX + ((y - fromY) * (toX - fromX)) / (toY - fromY))
      crossings++
    fromX = toX
    fromY = toY
  }
  return crossings
}
