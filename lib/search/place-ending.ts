import { PLACE_ENDINGS } from './directory-format'
import type { PlaceNames } from './place-names'

/**
 * A service's name, ending in a mark where it ends in its place's name: two of three services are
 * called after their district, and who loads the directory has the names of all places.
 */
export function shortenToPlace(name: string, ubigeo: string, nameOf: PlaceNames): string {
  for (const [mark, digits] of PLACE_ENDINGS) {
    const place = ubigeo.length < digits ? '' : (nameOf(ubigeo.slice(0, digits)) ?? '')
    if (place !== '' && name.endsWith(place)) return name.slice(0, -place.length) + mark
  }
  return name
}

/**
 * What `shortenToPlace` was given.
 * @throws when the place's name is not known: a service under half a name would be another one.
 */
export function restoreFromPlace(text: string, ubigeo: string, nameOf: PlaceNames): string {
  const digits = PLACE_ENDINGS.find(([mark]) => text.endsWith(mark))?.[1]
  if (digits === undefined) return text
  const place = ubigeo.length < digits ? '' : (nameOf(ubigeo.slice(0, digits)) ?? '')
  if (place !== '') return text.slice(0, -1) + place
  throw new Error(
    `directory: got a name that ends as its place, ${ubigeo}, is called; expected the places’ names`,
  )
}
