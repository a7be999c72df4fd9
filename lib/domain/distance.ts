export interface Coordinates {
  /** WGS 84 degrees. */
  readonly lat: number
  readonly lng: number
}

/** Mean Earth radius, IUGG. */
const EARTH_RADIUS_METERS = 6_371_008.8

const radians = (degrees: number) => (degrees * Math.PI) / 180

/**
 * Great-circle distance in metres (haversine). Straight: a river or a ridge may make the way much
 * longer, so it is always shown with the words «en línea recta».
 */
export function distanceMeters(from: Coordinates, to: Coordinates): number {
  const half = (a: number, b: number) => Math.sin(radians(b - a) / 2) ** 2
  const h =
    half(from.lat, to.lat) +
    Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * half(from.lng, to.lng)
  return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(h)))
}
