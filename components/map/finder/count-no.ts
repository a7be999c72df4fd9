import { countStates } from '@/lib/search/count-states'
import { type Directory, type DirectoryQuery, STATE } from '@/lib/search/directory'
import type { Elsewhere } from '@/lib/search/elsewhere'
import { findRowsWithin } from '@/lib/search/find-rows-within'
import { rowsWithoutDoor } from '@/lib/search/rows-without-door'
import type { Judged } from './find-results'

/**
 * How many of those that the list would name answer no. From where she looks, what has no distance counts
 * only where it concerns her place: a line of the whole country does, a house of another region does not.
 * @param around by `findElsewhere`; null without an origin.
 */
export function countNo(
  directory: Directory,
  { inside, everywhere }: Judged,
  query: Pick<DirectoryQuery, 'kinds' | 'within'>,
  around: Elsewhere | null,
): number {
  const { no } = countStates(directory, inside, query)
  if (around === null) return no
  const isAsked = (row: number) =>
    query.kinds === 0 || ((query.kinds >>> (directory.kinds[row] ?? 0)) & 1) === 1
  const count = (rows: Iterable<number>, states: Uint8Array) => {
    let sum = 0
    for (const row of rows) if (states[row] === STATE.no && isAsked(row)) sum++
    return sum
  }
  const [from, to] = findRowsWithin(directory.ubigeos, query.within)
  const doorless = rowsWithoutDoor(directory).filter((row) => row >= from && row < to)
  const { call, roughly, comes, led } = around
  return no - count(doorless, inside) + count([...call, ...roughly, ...comes, ...led], everywhere)
}
