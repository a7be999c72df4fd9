import { KIND_CODES } from '../domain/kind'
import { asFours } from './as-fours'
import type { Directory, DirectoryQuery } from './directory'
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

/** Four states at a time, by the bits that each of them adds (`STATE`). */
export function countAnswers(states: Uint8Array): Omit<StateCounts, 'no'> {
  let [known, likely, sure] = [0, 0, 0]
  const fours = asFours(states) ?? new Uint32Array(0)
  for (const four of fours) {
    if (four === 0) continue
    known += Math.imul(four & LOWEST, LOWEST) >>> 24
    likely += Math.imul((four >>> 1) & LOWEST, LOWEST) >>> 24
    sure += Math.imul((four >>> 2) & LOWEST, LOWEST) >>> 24
  }
  for (const state of states.subarray(4 * fours.length)) {
    known += state & 1
    likely += (state >>> 1) & 1
    sure += (state >>> 2) & 1
  }
  return { yes: sure, expected: likely - sure, unknown: known - likely }
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
