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

/**
 * A point as an origin. In which district it lies our outlines cannot tell: the one whose capital is
 * nearest stands for it, and the page says «cerca de».
 */
export function originAtPoint(
  data: PlaceData,
  point: Coordinates,
  from: 'device' | 'point',
): Origin {
  let best = { meters: Number.POSITIVE_INFINITY, ubigeo: '', name: '' }
  data.places.forEach(({ ubigeo, name, capital }, at) => {
    const lat = data.capitals.lats[at] ?? Number.NaN
    if (ubigeo.length !== 6 || Number.isNaN(lat)) return
    const meters = distanceMeters(point, { lat, lng: data.capitals.lngs[at] ?? Number.NaN })
    if (meters < best.meters) best = { meters, ubigeo, name: capital ?? name }
  })
  const { ubigeo, name } = best
  return { lat: point.lat, lng: point.lng, from, ubigeo, name, unlocated: null }
}

/** What the browser's own location is asked through: one reading, then nothing more. */
type Geolocation = Pick<globalThis.Geolocation, 'getCurrentPosition'>

/** Long enough for a satellite under open sky; then she is told the other ways. */
const PATIENCE_MS = 20_000

/**
 * Asks the device once where it is. In memory only: never sent, written down or asked again.
 * @throws when it is refused or cannot be known.
 */
export function readPosition(geolocation: Geolocation | undefined): Promise<Coordinates> {
  return new Promise((resolve, reject) => {
    if (geolocation === undefined) return reject(new Error('location: this browser has none'))
    geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lat: coords.latitude, lng: coords.longitude }),
      ({ code }) => reject(new Error(`location: got refusal ${code}, expected a point`)),
      { enableHighAccuracy: false, maximumAge: 0, timeout: PATIENCE_MS },
    )
  })
}
