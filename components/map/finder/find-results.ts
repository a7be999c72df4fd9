import { FILTERS } from '@/lib/domain/filter'
import { KIND_CODES, KINDS } from '@/lib/domain/kind'
import { type Directory, PRECISIONS, STATE } from '@/lib/search/directory'
import { elsewhere } from '@/lib/search/elsewhere'
import { type Nearest, nearest } from '@/lib/search/nearest'
import type { Origin } from './map-state'

/** How one gets there: the four headings of the domain's rule 6. */
export const WAYS = ['call', 'go', 'comes', 'led'] as const
export type Way = (typeof WAYS)[number]

export interface FoundRow {
  readonly row: number
  /** Straight distance from her origin; null without one, and for anything but an exact point. */
  readonly meters: number | null
}

export interface FoundWay {
  readonly way: Way
  readonly rows: readonly FoundRow[]
  /** How many there are in all: of doors only the nearest are looked up. */
  readonly total: number
}

/** All that answers alike: the surest first. */
export interface FoundAnswer {
  readonly answer: keyof Nearest
  readonly count: number
  readonly ways: readonly FoundWay[]
}

export interface Judged {
  /** States of the rows in the region she looks at. */
  readonly inside: Uint8Array
  /** States of all rows: who is called, comes or leads there need not stand in that region. */
  readonly everywhere: Uint8Array
}

type ByWay = Record<Way, FoundRow[]>

const ANSWERS = ['yes', 'expected', 'unknown'] as const

/**
 * The list: every row that is not a known no, under its answer and its way. With an origin, doors
 * nearest first and those only roughly known last; of what travels or is led to, only what concerns
 * the place. A confidential row has no point and so never a distance.
 * @param most doors looked up for each answer, nearest first; they are counted all the same.
 */
export function findResults(
  directory: Directory,
  judged: Judged,
  origin: Origin | null,
  most: number,
): FoundAnswer[] {
  const all = origin === null ? byKind(directory) : byPlace(directory, judged, origin)
  const near = origin && nearest(directory, judged.inside, origin, most)
  const doors = near && countDoors(directory, judged.inside)
  return ANSWERS.map((answer): FoundAnswer => {
    const ways = WAYS.map((way): FoundWay => {
      const rows = all[way].filter(({ row }) => judged.everywhere[row] === STATE[answer])
      if (way !== 'go' || near === null || doors === null) return { way, rows, total: rows.length }
      const total = rows.length + (doors[STATE[answer]] ?? 0)
      // As long as exact doors are left, one that is only roughly known may not come before them.
      return { way, rows: [...near[answer], ...rows], total }
    }).filter(({ total }) => total > 0)
    return { answer, ways, count: ways.reduce((sum, { total }) => sum + total, 0) }
  }).filter(({ count }) => count > 0)
}

const withoutDistance = (row: number): FoundRow => ({ row, meters: null })

/** Where nobody has said from where she looks: everything, in the order of the file. */
function byKind(directory: Directory): ByWay {
  const found: ByWay = { call: [], go: [], comes: [], led: [] }
  const ways = { none: 'call', pin: 'go', area: 'comes', dept: 'led' } as const
  for (let row = 0; row < directory.count; row++) {
    const kind = KIND_CODES[directory.kinds[row] ?? 0] ?? 'cem'
    found[ways[KINDS[kind].map]].push(withoutDistance(row))
  }
  return found
}

function byPlace(directory: Directory, { everywhere }: Judged, origin: Origin): ByWay {
  const { call, roughly, comes, led } = elsewhere(directory, everywhere, origin.ubigeo)
  return {
    call: call.map(withoutDistance),
    go: roughly.map(withoutDistance),
    comes: comes.map(withoutDistance),
    led: led.map(withoutDistance),
  }
}

const EXACT = PRECISIONS.indexOf('exact')

/** Doors with an exact point, by state. */
function countDoors({ count, precisions, kinds }: Directory, states: Uint8Array): Uint32Array {
  const counts = new Uint32Array(4)
  for (let row = 0; row < count; row++) {
    const kind = KIND_CODES[kinds[row] ?? 0] ?? 'cem'
    const state = states[row] ?? STATE.no
    if (precisions[row] === EXACT && KINDS[kind].map === 'pin')
      counts[state] = (counts[state] ?? 0) + 1
  }
  return counts
}

const MINORS = 1 << FILTERS.indexOf('minors')

/** Houses for those under eighteen are named only to who asks for them (domain §1, `car`). */
export function hideHousesForMinors(directory: Directory, states: Uint8Array, asked: number): void {
  if ((asked & MINORS) !== 0) return
  const car = KIND_CODES.indexOf('car')
  for (let row = 0; row < directory.count; row++)
    if (directory.kinds[row] === car) states[row] = STATE.no
}

/** Rows with a public point that are in the list, for the map: the same, in the same order. */
export function rowsOnMap(directory: Directory, states: Uint8Array): number[] {
  const rows: number[] = []
  for (let row = 0; row < directory.count; row++) {
    if ((states[row] ?? STATE.no) === STATE.no) continue
    if (!Number.isNaN(directory.lats[row])) rows.push(row)
  }
  return rows
}
