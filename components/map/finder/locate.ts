import { type Coordinates, distanceMeters } from '@/lib/domain/distance'
import type { MapData } from './map-data'
import type { Origin } from './map-state'

type PlaceData = Pick<MapData, 'places' | 'capitals'>

/**
 * The capital of a place as an origin. Where nobody has located it, distances count from the capital
 * of its province, else of its department; what comes there is still asked for the place itself.
 * @returns null for a place that there is not.
 */
export function originAtPlace(data: PlaceData, ubigeo: string): Origin | null {
  const asked = data.places.find((place) => place.ubigeo === ubigeo)
  if (asked === undefined) return null
  for (const code of [ubigeo, ubigeo.slice(0, 4), ubigeo.slice(0, 2)]) {
    const at = data.places.findIndex((place) => place.ubigeo === code)
    const [lat, lng] = [data.capitals.lats[at] ?? Number.NaN, data.capitals.lngs[at] ?? Number.NaN]
    const capital = data.places[at]
    if (capital === undefined || Number.isNaN(lat)) continue
    const name = capital.capital ?? capital.name
    const unlocated = code === ubigeo ? null : { name: asked.name, level: code.length }
    return { lat, lng, from: 'place', ubigeo, name, unlocated }
  }
  return null
}

/** From here on no place of ours is near in any way that helps: the point is not in Peru. */
const FAR_METERS = 300_000

/**
 * Up to here the nearest capital is believed before our outlines: they are drawn coarsely, and leave
 * Ventanilla, Cascas and twenty-eight more on the other side of their own border, by up to sixteen
 * kilometres. Each of them lies less than four kilometres from its own capital's point.
 */
const AT_HAND_METERS = 10_000

interface Capital {
  readonly meters: number
  readonly ubigeo: string
  readonly name: string
}
const NOWHERE: Capital = { meters: Number.POSITIVE_INFINITY, ubigeo: '', name: '' }

/**
 * A point as an origin. In which district it lies our outlines cannot tell: the one whose capital is
 * nearest stands for it, and the page says «cerca de». Away from towns they can tell the department:
 * the nearest capital may lie over the border, and with it another's safe house, coverage and region.
 * @param department in whose outline it lies, by UBIGEO; null: at sea, or the map is not there.
 * @returns null for a point far from every capital.
 */
export function originAtPoint(
  data: PlaceData,
  point: Coordinates,
  from: 'device' | 'point',
  department: string | null,
): Origin | null {
  let nearest = NOWHERE
  let inside = NOWHERE
  data.places.forEach(({ ubigeo, name, capital }, at) => {
    const lat = data.capitals.lats[at] ?? Number.NaN
    if (ubigeo.length !== 6 || Number.isNaN(lat)) return
    const meters = distanceMeters(point, { lat, lng: data.capitals.lngs[at] ?? Number.NaN })
    const found = { meters, ubigeo, name: capital ?? name }
    if (meters < nearest.meters) nearest = found
    if (meters < inside.meters && ubigeo.slice(0, 2) === department) inside = found
  })
  const isAtHand = nearest.meters <= AT_HAND_METERS || inside === NOWHERE
  const { meters, ubigeo, name } = isAtHand ? nearest : inside
  if (meters >= FAR_METERS) return null
  return { lat: point.lat, lng: point.lng, from, ubigeo, name, unlocated: null }
}
