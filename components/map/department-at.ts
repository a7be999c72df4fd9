import type { Coordinates } from '@/lib/domain/distance'
import type { Basemap, BasemapLine } from './basemap-lines'
import { mercatorX, mercatorY } from './mercator'

/**
 * The department whose outline a point lies in, by UBIGEO; null at sea, abroad, and in the strips that
 * the drawing leaves along coasts.
 */
export function departmentAt(
  departments: Basemap['departments'],
  { lat, lng }: Coordinates,
): string | null {
  const [x, y] = [mercatorX(lng), mercatorY(lat)]
  for (const [ubigeo, rings] of departments) {
    // Islands and holes alike: in the shape is who crosses an odd number of lines on the way out.
    const crossings = rings.reduce((sum, ring) => sum + countCrossings(ring, x, y), 0)
    if (crossings % 2 === 1) return ubigeo
  }
  return null
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
