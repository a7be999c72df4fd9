import type { FoundAnswer, Way } from './find-results'

/** Of twenty rows so many under each heading: lines are few and known, doors are what she looks for. */
const SHARES: Readonly<Record<Way, number>> = { call: 4, go: 10, comes: 3, led: 3 }
/** Twenty rows fill ten screens of a phone; more come on a press. */
const ROWS_AT_FIRST = 20
/** Rows more with each press. */
const ROWS_A_STEP = 60

export interface Cut {
  readonly shown: readonly FoundAnswer[]
  /** Rows of the outcome that are not shown yet. */
  readonly missing: number
}

/** How many rows stand under one heading at most: so many of the nearest are looked up. */
export function mostRows(steps: number): number {
  return ROWS_AT_FIRST + ROWS_A_STEP * steps
}

/**
 * The rows that are shown after some presses of «ver más». At first a few of each heading; with the
 * first press all who are called or lead to a safe house, and with each sixty more, until none is
 * missing. What was shown stays where it was.
 */
export function cutResults(found: readonly FoundAnswer[], steps: number): Cut {
  const headings = found.flatMap(({ ways }) => ways)
  const counts = headings.map(({ way, total }) =>
    Math.min(total, Math.ceil(SHARES[way] / Math.max(1, found.length))),
  )
  for (let step = 0; step < steps; step++) showMore(headings, counts)
  let at = 0
  const shown = found.map((answer) => ({
    ...answer,
    ways: answer.ways.map((heading) => ({
      ...heading,
      rows: heading.rows.slice(0, counts[at++]),
    })),
  }))
  const total = headings.reduce((sum, heading) => sum + heading.total, 0)
  return { shown, missing: total - countRows(shown) }
}

/** Shared alike among the headings that have more, what one does not need going to the next. */
function showMore(headings: readonly { way: Way; total: number }[], counts: number[]): void {
  headings.forEach(({ way, total }, at) => {
    if (way === 'call' || way === 'led') counts[at] = total
  })
  const open = () => headings.flatMap(({ total }, at) => ((counts[at] ?? 0) < total ? [at] : []))
  let left = ROWS_A_STEP
  for (let unfinished = open(); left > 0 && unfinished.length > 0; unfinished = open()) {
    const share = Math.ceil(left / unfinished.length)
    for (const at of unfinished) {
      const count = counts[at] ?? 0
      const more = Math.min(share, left, (headings[at]?.total ?? 0) - count)
      counts[at] = count + more
      left -= more
    }
  }
}

/** How many rows stand under all headings. */
export function countRows(found: readonly FoundAnswer[]): number {
  let count = 0
  for (const { ways } of found) for (const { rows } of ways) count += rows.length
  return count
}
