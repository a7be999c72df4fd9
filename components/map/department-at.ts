import type { Coordinates } from '@/lib/domain/distance'
import type { Basemap } from './basemap-lines'
import { isInOutline } from './is-in-outline'
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
  for (const [ubigeo, rings] of departments) if (isInOutline(rings, x, y)) return ubigeo
  return null
}
