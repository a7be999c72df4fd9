import { KIND_CODES, KINDS } from '../domain/kind'
import { covers } from '../domain/place'
import { type Directory, STATE } from './directory'
import { findRowsWithin } from './find-rows-within'
import { rowsWithoutDoor } from './rows-without-door'

/**
 * Rows that have no distance, under the headings of domain rule 6: those of the place itself first, then
 * of its province, then the others, each in the order of the file.
 */
export interface Elsewhere {
  /** «Llamar o escribir»: what is reached from where she is. */
  readonly call: readonly number[]
  /** «Ir», but where is only roughly known: after those that have a distance. */
  readonly roughly: readonly number[]
  /** «Viene a tu zona»: whoever reaches the place, or is based in its department. */
  readonly comes: readonly number[]
  /** «Te llevan»: confidential kinds of the department, by their gates. */
  readonly led: readonly number[]
}

/** By position in `KIND_CODES`. */
const BEHAVIOURS = KIND_CODES.map((code) => KINDS[code].map)

/** Those that are not a no, in their order. @param states by `judge` */
export function keepAnswering(
  { call, roughly, comes, led }: Elsewhere,
  states: Uint8Array,
): Elsewhere {
  const withoutNo = (rows: readonly number[]) => rows.filter((row) => states[row] !== STATE.no)
  return {
    call: withoutNo(call),
    roughly: withoutNo(roughly),
    comes: withoutNo(comes),
    led: withoutNo(led),
  }
}

/**
 * What `nearest` cannot rank, for a place and whatever is asked: from where she looks changes more rarely than
 * what she asks (`keepAnswering`).
 * A pin without a point stands under «Ir» when its district is known, else it can only be called.
 * @param place 2, 4 or 6 digits
 */
export function findElsewhere(directory: Directory, place: string): Elsewhere {
  const { kinds, ubigeos, coverage } = directory
  const [from, to] = findRowsWithin(ubigeos, place.slice(0, 2))
  const reaches = reachesOf(place)
  const found: Record<keyof Elsewhere, number[]> = { call: [], roughly: [], comes: [], led: [] }
  for (const row of rowsWithoutDoor(directory)) {
    const isBasedHere = row >= from && row < to
    const behaviour = BEHAVIOURS[kinds[row] ?? -1]
    if (behaviour === 'dept') {
      if (isBasedHere) found.led.push(row)
    } else if (behaviour === 'pin' && (ubigeos[row] ?? '').length > 2) {
      if (isBasedHere) found.roughly.push(row)
    } else if (reaches(coverage[row] ?? '') ?? isBasedHere) {
      found[behaviour === 'area' ? 'comes' : 'call'].push(row)
    }
  }
  const levels = [6, 4].filter((digits) => digits <= place.length)
  const ranges = levels.map((digits) => findRowsWithin(ubigeos, place.slice(0, digits)))
  const order = (rows: readonly number[]) => nearestFirst(rows, ranges)
  return {
    call: order(found.call),
    roughly: order(found.roughly),
    comes: order(found.comes),
    led: order(found.led),
  }
}

type Range = readonly [from: number, to: number]

/** @param ranges rows of the district, of the province: who is of both belongs to the first. */
function nearestFirst(rows: readonly number[], ranges: readonly Range[]): readonly number[] {
  const [range, ...wider] = ranges
  if (range === undefined) return rows
  const isIn = (row: number) => row >= range[0] && row < range[1]
  return [
    ...rows.filter(isIn),
    ...nearestFirst(
      rows.filter((row) => !isIn(row)),
      wider,
    ),
  ]
}

/**
 * Does a coverage touch the place? Null: nobody said what it covers. Many services cover the same, and
 * each text is looked at once.
 */
function reachesOf(place: string): (coverage: string) => boolean | null {
  const answers = new Map<string, boolean | null>([['', null]])
  return (coverage) => {
    const known = answers.get(coverage)
    if (known !== undefined) return known
    const isTouched = coverage
      .split(' ')
      .some((code) => covers(code, place) || code.startsWith(place))
    answers.set(coverage, isTouched)
    return isTouched
  }
}
