import { around } from 'geokdbush'
import KDBush from 'kdbush'
import type { Coordinates } from '../../../lib/domain/distance'
import { type Directory, type DirectoryQuery, PRECISIONS } from '../../../lib/search/directory'
import { toUnitVector } from '../../../lib/search/fill-vectors'
import { judge } from '../../../lib/search/judge'
import { nearest } from '../../../lib/search/nearest'
import { startFew, takeNear } from '../../../lib/search/nearest-few'
import { forgetAnswers } from './forget-answers'
import type { Contender } from './measure-rounds'

const FEW = 20
const EXACT = PRECISIONS.indexOf('exact')

export interface NearQuestion {
  readonly origin: Coordinates
  /** Position in `KIND_CODES`; null: every kind. */
  readonly kind: number | null
}

/** Judges every row and finds the nearest of each answer, as a page does when a filter is pressed. */
export function ours(directory: Directory): Contender<NearQuestion> {
  const states = new Uint8Array(directory.count)
  return {
    name: 'Kuska',
    ask({ origin, kind }) {
      forgetAnswers(directory)
      judge(directory, toQuery(kind), states)
      return nearest(directory, states, origin, FEW).yes.map(({ row }) => row)
    },
  }
}

function toQuery(kind: number | null): DirectoryQuery {
  const kinds = kind === null ? 0 : 1 << kind
  return { filters: 0, languages: 0, kinds, openAt: null, always: false, within: null }
}

/**
 * The floor: one look at every unit vector, with no filter, answer or metre. Who looks at every row
 * cannot be faster.
 */
export function scanFloor({ count, vectors }: Directory): Contender<NearQuestion> {
  return {
    name: 'scan floor',
    ask: ({ origin }) => {
      const [x, y, z] = toUnitVector(origin)
      const few = startFew(FEW)
      let bound = Number.POSITIVE_INFINITY
      for (let row = 0; row < count; row++) {
        const dx = (vectors[3 * row] ?? 0) - x
        const dy = (vectors[3 * row + 1] ?? 0) - y
        const dz = (vectors[3 * row + 2] ?? 0) - z
        const chord = dx * dx + dy * dy + dz * dz
        if (chord < bound) bound = takeNear(few, row, chord)
      }
      return few.rows
    },
  }
}

/** Every distance by the formula, over angles made ready beforehand; then the few nearest. */
export function haversine(directory: Directory): Contender<NearQuestion> {
  const { count, kinds } = directory
  const doors = findDoors(directory)
  const lats = directory.lats.map(toRadians)
  const lngs = directory.lngs.map(toRadians)
  const cosines = lats.map(Math.cos)
  return {
    name: 'haversine',
    ask: ({ origin, kind }) => {
      const [lat, lng] = [toRadians(origin.lat), toRadians(origin.lng)]
      const cosine = Math.cos(lat)
      const few = startFew(FEW)
      let bound = Number.POSITIVE_INFINITY
      for (let row = 0; row < count; row++) {
        if (!doors[row] || (kind !== null && kinds[row] !== kind)) continue
        const down = Math.sin(((lats[row] ?? 0) - lat) / 2)
        const across = Math.sin(((lngs[row] ?? 0) - lng) / 2)
        const half = down * down + cosine * (cosines[row] ?? 0) * across * across
        const angle = 2 * Math.asin(Math.sqrt(half))
        if (angle < bound) bound = takeNear(few, row, angle)
      }
      return Array.from(few.rows.subarray(0, few.count))
    },
  }
}

const toRadians = (degrees: number) => (degrees * Math.PI) / 180

/** An index made beforehand. */
export function kdbush(directory: Directory): Contender<NearQuestion> {
  const { kinds, lats, lngs } = directory
  const doors = findDoors(directory)
  const rows = Array.from(doors.keys()).filter((row) => doors[row])
  const index = new KDBush(rows.length)
  for (const row of rows) index.add(lngs[row] ?? 0, lats[row] ?? 0)
  index.finish()
  return {
    name: 'kdbush + geokdbush',
    ask: ({ origin: { lat, lng }, kind }) => {
      const isKind = kind === null ? undefined : (at: number) => kinds[rows[at] ?? 0] === kind
      return around(index, lng, lat, FEW, Number.POSITIVE_INFINITY, isKind).map((at) => rows[at])
    },
  }
}

/** Rows that have a distance: exact points of kinds one goes to. */
export function findDoors({ precisions, vectors }: Directory): Uint8Array {
  return precisions.map((precision, row) =>
    precision === EXACT && !Number.isNaN(vectors[3 * row]) ? 1 : 0,
  )
}
