import { KIND_CODES } from '../domain/kind'
import { asFours } from './as-fours'
import { type Directory, type DirectoryQuery, STATE } from './directory'
import { findRowsWithin } from './find-rows-within'
import { rowsOfKind } from './rows-of-kind'

/** Rows, not services: one for each point. */
export interface StateCounts {
  readonly yes: number
  readonly expected: number
  readonly unknown: number
  /** Who answers no is told as a number, so that nobody believes there is nothing. */
  readonly no: number
}

/**
 * How many rows answer what, among those of the kinds and the place that were asked for: a service of
 * another kind has not said no to anybody.
 * @param states by `judge`, for the same query.
 */
export function countStates(
  directory: Directory,
  states: Uint8Array,
  query: Pick<DirectoryQuery, 'kinds' | 'within'>,
): StateCounts {
  // Whoever is not asked is a no, so three of the counts need no second look at kinds and places.
  const { yes, expected, unknown } = countAnswers(states)
  return { yes, expected, unknown, no: countAsked(directory, query) - yes - expected - unknown }
}

/** The lowest bit of each of four bytes. */
const LOWEST = 0x01010101

/** Four states at a time: a state has two bits, so both bits say yes, the higher one «debería». */
function countAnswers(states: Uint8Array): Omit<StateCounts, 'no'> {
  const counts = new Uint32Array(4)
  const add = (state: number, marks: number) => {
    counts[state] = (counts[state] ?? 0) + (Math.imul(marks, LOWEST) >>> 24)
  }
  const fours = asFours(states) ?? new Uint32Array(0)
  for (const four of fours) {
    if (four === 0) continue
    const low = four & LOWEST
    const high = (four >>> 1) & LOWEST
    add(STATE.yes, low & high)
    add(STATE.expected, high & ~low)
    add(STATE.unknown, low & ~high)
  }
  for (const state of states.subarray(4 * fours.length)) add(state, 1)
  const [, unknown = 0, expected = 0, yes = 0] = counts
  return { yes, expected, unknown }
}

function countAsked(
  directory: Directory,
  { kinds, within }: Pick<DirectoryQuery, 'kinds' | 'within'>,
): number {
  const [from, to] = findRowsWithin(directory.ubigeos, within)
  if (kinds === 0) return to - from
  let count = 0
  for (let kind = 0; kind < KIND_CODES.length; kind++)
    if ((kinds >>> kind) & 1)
      for (const row of rowsOfKind(directory, kind)) if (row >= from && row < to) count++
  return count
}
