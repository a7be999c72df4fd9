import { type Coordinates, distanceMeters } from '../domain/distance'
import { asFours } from './as-fours'
import { type Directory, STATE, STATES } from './directory'
import { toUnitVector } from './fill-vectors'
import { type NearestFew, startFew, takeNear } from './nearest-few'

export interface NearRow {
  readonly row: number
  /** In a straight line; a river or a ridge may make the way much longer. */
  readonly meters: number
}

/** Nearest first, at most `limit` each. */
export interface Nearest {
  readonly yes: readonly NearRow[]
  readonly expected: readonly NearRow[]
  readonly unknown: readonly NearRow[]
}

/**
 * The nearest rows that have an exact point, by how they answer: those that say no are left out. What
 * is roughly known or confidential has no vector, every comparison with it is false, and so it can
 * neither be here nor push another away (domain rule 6).
 *
 * One scan, no index: with a rare filter it beats every index, and it needs no preparation.
 * @param states by `judge`.
 */
export function nearest(
  directory: Directory,
  states: Uint8Array,
  origin: Coordinates,
  limit: number,
): Nearest {
  if (limit < 1) return { yes: [], expected: [], unknown: [] }
  const { count, vectors } = directory
  const [x, y, z] = toUnitVector(origin)
  const few = Array.from({ length: STATES }, () => startFew(limit))
  // By state, as the distance from which on a row no longer belongs.
  const bounds = new Float64Array(STATES).fill(Number.POSITIVE_INFINITY)
  const fours = asFours(states)
  // Neighbours mostly answer alike: the bound of the answer at hand stays out of the array.
  let last: number = STATE.yes
  let bound = Number.POSITIVE_INFINITY
  for (let row = 0; row < count; row++) {
    // Four rows that all say no are one number: a rare filter is a scan of those.
    if ((row & 3) === 0 && fours?.[row >> 2] === 0) {
      row += 3
      continue
    }
    const state = states[row] ?? 0
    if (state === STATE.no) continue
    if (state !== last) {
      bounds[last] = bound
      bound = bounds[state] ?? 0
      last = state
    }
    const dx = (vectors[3 * row] ?? 0) - x
    const dy = (vectors[3 * row + 1] ?? 0) - y
    const dz = (vectors[3 * row + 2] ?? 0) - z
    const chord = dx * dx + dy * dy + dz * dz
    const own = few[last]
    if (chord < bound && own !== undefined) bound = takeNear(own, row, chord)
  }
  const toRows = (state: number) => toNearRows(directory, few[state], origin)
  return {
    yes: toRows(STATE.yes),
    expected: toRows(STATE.expected),
    unknown: toRows(STATE.unknown),
  }
}

/** Metres only for those that are shown. */
function toNearRows(
  { lats, lngs }: Directory,
  few: NearestFew | undefined,
  origin: Coordinates,
): NearRow[] {
  return Array.from(few?.rows.subarray(0, few.count) ?? [])
    .map((row) => {
      const point = { lat: lats[row] ?? Number.NaN, lng: lngs[row] ?? Number.NaN }
      return { row, meters: distanceMeters(origin, point) }
    })
    .sort((a, b) => a.meters - b.meters || a.row - b.row)
}
