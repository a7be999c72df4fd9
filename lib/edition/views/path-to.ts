import type { Place } from '../../domain/place'
import type { LoadedEdition } from '../current'

/** From the department down to the place itself. */
export function pathTo(edition: LoadedEdition, ubigeo: string): Place[] {
  return [2, 4, 6]
    .filter((length) => length <= ubigeo.length)
    .flatMap((length) => edition.places.get(ubigeo.slice(0, length)) ?? [])
}
