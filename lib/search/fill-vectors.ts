import type { Coordinates } from '../domain/distance'
import { KIND_CODES, KINDS } from '../domain/kind'
import { type Directory, PRECISIONS } from './directory'

const EXACT = PRECISIONS.indexOf('exact')
/** By position in `KIND_CODES`: kinds that have a door to go to. */
const HAS_DOOR = KIND_CODES.map((code) => KINDS[code].map === 'pin')
const RADIANS = Math.PI / 180

/** A point as three numbers of length 1: the straight line between two of them orders distances. */
export function toUnitVector({ lat, lng }: Coordinates): [x: number, y: number, z: number] {
  const across = Math.cos(lat * RADIANS)
  return [
    across * Math.cos(lng * RADIANS),
    across * Math.sin(lng * RADIANS),
    Math.sin(lat * RADIANS),
  ]
}

/**
 * Gives the rows from `from` on, up to `to`, their unit vectors. Only doors whose point is exact have
 * one. A team that comes to her, a place only roughly known and a confidential one can have no
 * distance: every sum with theirs is NaN.
 */
export function fillVectors(directory: Directory, from: number, to: number): void {
  const { kinds, precisions, lats, lngs, vectors } = directory
  for (let row = from; row < to; row++) {
    if (precisions[row] !== EXACT || !HAS_DOOR[kinds[row] ?? -1]) continue
    const lat = lats[row] ?? Number.NaN
    const lng = lngs[row] ?? Number.NaN
    vectors.set(toUnitVector({ lat, lng }), 3 * row)
  }
}
