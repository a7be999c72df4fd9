import { type Map as LeafletInstance, latLngBounds } from 'leaflet'
import type { MapTarget } from './finder/map-props'

/** Clear of the buttons at the right, and of what a pin or a mark needs above its point. */
const ROOM_PIXELS: [number, number] = [60, 44]

/**
 * Moves the map to a target, and so far off that its doors are seen; never farther than the country.
 * @returns false: the map is put away, where no size tells what is seen. It goes there all the same.
 */
export function showTarget(
  map: LeafletInstance,
  { lat, lng, zoom, doors = [] }: MapTarget,
): boolean {
  // Shown again by the same press, it does not know its own size yet.
  map.invalidateSize({ animate: false })
  const { x, y } = map.getSize()
  const isSeen = x > 0 && y > 0
  if (doors.length === 0 || !isSeen) map.setView([lat, lng], zoom, { animate: false })
  else {
    const bounds = latLngBounds([{ lat, lng }, ...doors])
    map.fitBounds(bounds, { maxZoom: zoom, padding: ROOM_PIXELS, animate: false })
  }
  return isSeen
}
