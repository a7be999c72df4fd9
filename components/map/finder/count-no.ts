import { countStates } from '@/lib/search/count-states'
import { type Directory, type DirectoryQuery, STATE } from '@/lib/search/directory'
import type { Elsewhere } from '@/lib/search/elsewhere'
import { findRowsWithin } from '@/lib/search/find-rows-within'
import { rowsOfKind } from '@/lib/search/rows-of-kind'
import { rowsWithoutDoor } from '@/lib/search/rows-without-door'
import type { Judged } from './find-results'
import { kindsHeldBack } from './kinds-held-back'

/** Bits over `KIND_CODES`, as a query's `kinds` has them. */
const EVERY_KIND = -1

/**
 * How many of those that the list would name answer no. From where she looks, what has no distance counts
 * only where it concerns her place: a line of the whole country does, a house of another region does not.
 * What is held back from her has said no to nobody: counted, it would tell of houses that are not named to her.
 * @param around by `findElsewhere`; null without an origin.
 */
export function countNo(
  directory: Directory,
  { inside, everywhere }: Judged,
  query: Pick<DirectoryQuery, 'filters' | 'kinds' | 'within'>,
  around: Elsewhere | null,
): number {
  const asked = query.kinds === 0 ? EVERY_KIND : query.kinds
  const held = kindsHeldBack(query.filters)
  const named = held.reduce((kinds, kind) => kinds & ~(1 << kind), asked)
  const [from, to] = findRowsWithin(directory.ubigeos, query.within)
  const keepWithin = (rows: Uint32Array) => rows.filter((row) => row >= from && row < to)
  const count = (rows: Iterable<number>, states: Uint8Array, kinds: number) => {
    let sum = 0
    for (const row of rows)
      if (states[row] === STATE.no) sum += (kinds >>> (directory.kinds[row] ?? 0)) & 1
    return sum
  }
  let { no } = countStates(directory, inside, query)
  // They are few: nobody looks through a hundred thousand rows for them.
  for (const kind of held) no -= count(keepWithin(rowsOfKind(directory, kind)), inside, asked)
  if (around === null) return no
  const { call, roughly, comes, led } = around
  const doorless = keepWithin(rowsWithoutDoor(directory))
  const elsewhere = [...call, ...roughly, ...comes, ...led]
  return no - count(doorless, inside, named) + count(elsewhere, everywhere, named)
}
