import { inventEntries } from '../search/invent-entries'

/** One service on a map; WGS 84 degrees. */
export interface MapPoint {
  readonly lat: number
  readonly lng: number
  /** Position in `KIND_CODES`. */
  readonly kind: number
  readonly isApproximate: boolean
}

/** Invented services that crowd where people live, the same ones each time. */
export function inventPoints(count: number): MapPoint[] {
  return inventEntries(count).map(({ lat, lng, kind, precision }) => {
    if (lat === null || lng === null)
      throw new Error('map: got a service without a point, expected one for each')
    return { lat, lng, kind, isApproximate: precision === 'approximate' }
  })
}
