import { findFirst } from './find-first'

/** After every digit: the end of the codes that begin with a prefix. */
const AFTER_DIGITS = ':'

/**
 * The rows of a place and of everything in it: rows are sorted by UBIGEO, so they stand together.
 * @param within 2, 4 or 6 digits; null: all.
 * @returns the first of them, and the one after the last.
 */
export function findRowsWithin(
  ubigeos: readonly string[],
  within: string | null,
): [from: number, to: number] {
  if (within === null) return [0, ubigeos.length]
  return [findFirst(ubigeos, within), findFirst(ubigeos, within + AFTER_DIGITS)]
}
