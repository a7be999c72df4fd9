import { distanceMeters } from '@/lib/domain/distance'
import { KIND_CODES, KINDS } from '@/lib/domain/kind'
import { countAnswers } from '@/lib/search/count-states'
import { type Directory, STATE, STATES } from '@/lib/search/directory'
import { type Elsewhere, findElsewhere, keepAnswering } from '@/lib/search/elsewhere'
import { hasDoor } from '@/lib/search/has-door'
import { type Nearest, nearest } from '@/lib/search/nearest'
import { rowsOfKind } from '@/lib/search/rows-of-kind'
import { rowsWithoutDoor } from '@/lib/search/rows-without-door'
import { kindsHeldBack } from './kinds-held-back'
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
  /** As many as were asked for. */
  readonly rows: readonly FoundRow[]
  /** How many there are in all. */
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

const ANSWERS = ['yes', 'expected', 'unknown'] as const

/** Rows of one heading: counted all, kept as many as are shown. */
interface Pile {
  readonly rows: FoundRow[]
  total: number
}
type Piles = Readonly<Record<Way, readonly Pile[]>>

const WAY_OF_MAP = { none: 'call', pin: 'go', area: 'comes', dept: 'led' } as const
/** Position in `WAYS`, by position in `KIND_CODES`. */
const WAY_OF_KIND = KIND_CODES.map((code) => WAYS.indexOf(WAY_OF_MAP[KINDS[code].map]))

/**
 * The list: every row that is not a known no, under its answer and its way. With an origin, doors
 * nearest first and those only roughly known last; of what travels or is led to, only what concerns
 * the place. A confidential row has no point and so never a distance.
 * @param most rows of each heading: only of those is an object made; all are counted.
 * @param around what has no distance and concerns her place, by `findElsewhere`; null without an origin.
 */
export function findResults(
  directory: Directory,
  judged: Judged,
  origin: Origin | null,
  most: number,
  around: Elsewhere | null = origin && findElsewhere(directory, origin.ubigeo),
): FoundAnswer[] {
  const piles =
    origin === null || around === null
      ? pileAll(directory, judged.everywhere, most)
      : pileFrom(directory, judged, { origin, around, most })
  return ANSWERS.map((answer): FoundAnswer => {
    const ways = WAYS.flatMap((way): FoundWay[] => {
      const pile = piles[way][STATE[answer]]
      return pile !== undefined && pile.total > 0 ? [{ way, ...pile }] : []
    })
    return { answer, ways, count: ways.reduce((sum, { total }) => sum + total, 0) }
  }).filter(({ count }) => count > 0)
}

function startPiles(): Piles {
  const start = () => Array.from({ length: STATES }, (): Pile => ({ rows: [], total: 0 }))
  return { call: start(), go: start(), comes: start(), led: start() }
}

function put(pile: Pile | undefined, row: number, most: number): void {
  if (pile === undefined) return
  pile.total++
  if (pile.rows.length < most) pile.rows.push({ row, meters: null })
}

/** Where nobody has said from where she looks: everything, in the order of the file. */
function pileAll({ count, kinds }: Directory, states: Uint8Array, most: number): Piles {
  const piles = startPiles()
  // Numbers alone for most of a hundred thousand rows: only a few of them are shown.
  const totals = new Uint32Array(STATES * WAYS.length)
  for (let row = 0; row < count; row++) {
    const state = states[row] ?? STATE.no
    if (state === STATE.no) continue
    const way = WAY_OF_KIND[kinds[row] ?? 0] ?? 0
    const at = STATES * way + state
    const total = (totals[at] ?? 0) + 1
    totals[at] = total
    if (total <= most) piles[WAYS[way] ?? 'call'][state]?.rows.push({ row, meters: null })
  }
  for (const [way, name] of WAYS.entries())
    for (const [state, pile] of piles[name].entries())
      pile.total = totals[STATES * way + state] ?? 0
  return piles
}

function pileFrom(
  directory: Directory,
  { inside, everywhere }: Judged,
  {
    origin,
    around,
    most,
  }: { readonly origin: Origin; readonly around: Elsewhere; readonly most: number },
): Piles {
  const { call, roughly, comes, led } = keepAnswering(around, everywhere)
  const near = nearest(directory, inside, origin, most)
  const doors = countDoors(directory, inside)
  const piles = startPiles()
  for (const answer of ANSWERS) {
    const pile = piles.go[STATE[answer]]
    pile?.rows.push(...near[answer])
    if (pile) pile.total = doors[answer]
  }
  const rest = { call, go: roughly, comes, led }
  for (const way of WAYS)
    for (const row of rest[way]) put(piles[way][everywhere[row] ?? STATE.no], row, most)
  return piles
}

/** Doors with an exact point, by answer: all rows but those that no distance can rank. */
function countDoors(directory: Directory, states: Uint8Array): Record<keyof Nearest, number> {
  const all = countAnswers(states)
  const doorless = new Uint32Array(STATES)
  for (const row of rowsWithoutDoor(directory)) {
    const state = states[row] ?? STATE.no
    doorless[state] = (doorless[state] ?? 0) + 1
  }
  const countOf = (answer: keyof Nearest) => all[answer] - (doorless[STATE[answer]] ?? 0)
  return { yes: countOf('yes'), expected: countOf('expected'), unknown: countOf('unknown') }
}

/** A row wherever it stands in the list, or beyond what is shown of it. */
export function rowFrom(directory: Directory, row: number, origin: Origin | null): FoundRow {
  const [lat, lng] = [directory.lats[row] ?? Number.NaN, directory.lngs[row] ?? Number.NaN]
  const meters = origin && hasDoor(directory, row) ? distanceMeters(origin, { lat, lng }) : null
  return { row, meters }
}

/** Answers no for what is not named to her. @param asked bits over `FILTERS` */
export function hideHeldBack(directory: Directory, states: Uint8Array, asked: number): void {
  for (const kind of kindsHeldBack(asked))
    for (const row of rowsOfKind(directory, kind)) states[row] = STATE.no
}

/**
 * Rows with a public point that are in the list, for the map: the same, in the order of the file. From where she
 * looks, a team of another region that does not come to her is in neither.
 * @param around as for `findResults`; null without an origin.
 */
export function rowsOnMap(
  directory: Directory,
  { inside, everywhere }: Judged,
  around: Elsewhere | null,
): Uint32Array {
  const states = around === null ? inside : inside.slice()
  if (around !== null) {
    const { call, roughly, comes } = keepAnswering(around, everywhere)
    for (const row of rowsWithoutDoor(directory)) states[row] = STATE.no
    for (const row of [...call, ...roughly, ...comes]) states[row] = everywhere[row] ?? STATE.no
  }
  const rows = new Uint32Array(directory.count)
  let count = 0
  for (let row = 0; row < directory.count; row++) {
    if ((states[row] ?? STATE.no) === STATE.no) continue
    if (!Number.isNaN(directory.lats[row])) rows[count++] = row
  }
  return rows.subarray(0, count)
}
