import type { FoundAnswer, Way } from './find-results'

/** Of twenty rows so many under each heading: lines are few and known, doors are what she looks for. */
const SHARES: Readonly<Record<Way, number>> = { call: 4, go: 10, comes: 3, led: 3 }
const ALL_SHARES = 20

/**
 * The rows that are shown of each heading, so that the page stays short and the cover paints at once.
 * @param most rows in all.
 */
export function cutResults(found: readonly FoundAnswer[], most: number): FoundAnswer[] {
  return found.map((answer) => ({
    ...answer,
    ways: answer.ways.map(({ way, rows, total }) => ({
      way,
      total,
      rows: rows.slice(0, Math.ceil((SHARES[way] * most) / ALL_SHARES / found.length)),
    })),
  }))
}

/** How many rows stand under all headings. */
export function countRows(found: readonly FoundAnswer[]): number {
  let count = 0
  for (const { ways } of found) for (const { rows } of ways) count += rows.length
  return count
}
