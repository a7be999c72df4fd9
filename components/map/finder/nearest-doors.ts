import type { Coordinates } from '@/lib/domain/distance'
import type { Directory } from '@/lib/search/directory'
import type { FoundAnswer } from './find-results'

/** So many that she sees a choice, and the nearest is still told from the others. */
const MOST_DOORS = 3

/**
 * Where the first doors of the list stand, of its surest answer that has any: a map that showed only a
 * nearer one that does not answer her would lead her there, and an empty one reads as «no help».
 * @param found by `findResults`.
 */
export function nearestDoors(
  { lats, lngs }: Pick<Directory, 'lats' | 'lngs'>,
  found: readonly FoundAnswer[],
): Coordinates[] {
  for (const { ways } of found) {
    const rows = ways.find(({ way }) => way === 'go')?.rows ?? []
    const doors = rows
      .map(({ row }) => ({ lat: lats[row] ?? Number.NaN, lng: lngs[row] ?? Number.NaN }))
      .filter(({ lat }) => !Number.isNaN(lat))
    if (doors.length > 0) return doors.slice(0, MOST_DOORS)
  }
  return []
}
