import type { Place } from '@/lib/domain/place'
import type { Gazetteer } from '@/lib/import/gazetteer'

/** From the department down to the place itself. */
export function placePath({ places }: Gazetteer, ubigeo: string): Place[] {
  return [2, 4, 6]
    .filter((length) => length <= ubigeo.length)
    .flatMap((length) => places.find((place) => place.ubigeo === ubigeo.slice(0, length)) ?? [])
}
