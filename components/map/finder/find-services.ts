import { distanceMeters } from '@/lib/domain/distance'
import type { Directory } from '@/lib/search/directory'
import { findRowsWithin } from '@/lib/search/find-rows-within'
import { findByName } from '@/lib/search/name-index'
import type { MapData } from './map-data'
import type { Origin } from './map-state'

/** Of a province, of a department: so many are put in order, however many have the name. */
const MOST_COMPARED = 60

/**
 * Services by their name. From where she looks, those of the province and the department come first,
 * nearest first: the file begins with Amazonas, and «cem» would offer her nothing else. A door that is
 * only roughly known has no distance and stands after the others, as in the list.
 * @param typed words, each of which a name must have.
 * @returns rows, at most so many.
 */
export function findServices(
  { directory, nameIndex }: Pick<MapData, 'directory' | 'nameIndex'>,
  typed: string,
  origin: Origin | null,
  most: number,
): number[] {
  if (origin === null) return findByName(nameIndex, typed, most)
  const found = new Set<number>()
  for (const digits of [4, 2]) {
    const range = findRowsWithin(directory.ubigeos, origin.ubigeo.slice(0, digits))
    for (const row of findByName(nameIndex, typed, MOST_COMPARED, range)) found.add(row)
  }
  const near = nearestFirst(directory, Array.from(found), origin).slice(0, most)
  if (near.length === most) return near
  const others = findByName(nameIndex, typed, most + near.length).filter((row) => !found.has(row))
  return near.concat(others).slice(0, most)
}

function nearestFirst(directory: Directory, rows: readonly number[], origin: Origin): number[] {
  return rows
    .map((row) => ({ row, meters: metersTo(directory, row, origin) }))
    .sort((a, b) => (a.meters === b.meters ? 0 : a.meters - b.meters))
    .map(({ row }) => row)
}

/** Infinite for what has no exact door: only that has a vector. */
function metersTo({ vectors, lats, lngs }: Directory, row: number, origin: Origin): number {
  if (Number.isNaN(vectors[3 * row])) return Number.POSITIVE_INFINITY
  return distanceMeters(origin, { lat: lats[row] ?? Number.NaN, lng: lngs[row] ?? Number.NaN })
}
