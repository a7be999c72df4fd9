import { distanceMeters } from '../domain/distance'
import type { OpenListingInput } from '../domain/listing'

type Place = Pick<
  OpenListingInput['points'][number],
  'address' | 'ubigeo' | 'lat' | 'lng' | 'precision'
>

/** Further than any correction of a pin on its own block. */
const ANOTHER_DOOR_METERS = 300

/**
 * Does a file lead her to another door? What was said of the way to the old one, and heard there, is
 * nobody's word for the new one. A street that is only filled in, or left out, moves nobody: then the
 * pins tell, where both are known.
 */
export function isElsewhere(before: Place, after: Place): boolean {
  if (after.ubigeo !== before.ubigeo) return true
  if (before.address !== null && after.address !== null) return after.address !== before.address
  const [from, to] = [toCoordinates(before), toCoordinates(after)]
  return from !== null && to !== null && distanceMeters(from, to) > ANOTHER_DOOR_METERS
}

/** Of a door's own pin; that of its district's capital stands anywhere. */
function toCoordinates({ lat, lng, precision }: Place) {
  return lat === null || lng === null || precision !== 'exact' ? null : { lat, lng }
}
