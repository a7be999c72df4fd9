import type { Coordinates } from '../domain/distance'
import type { Directory } from './directory'
import { hasDoor } from './has-door'

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
  const { lats, lngs, vectors } = directory
  for (let row = from; row < to; row++) {
    if (!hasDoor(directory, row)) continue
    const lat = lats[row] ?? Number.NaN
    const lng = lngs[row] ?? Number.NaN
    vectors.set(toUnitVector({ lat, lng }), 3 * row)
  }
}
