import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isOneLetterOff } from './one-wrong-letter'

/** The textbook table (optimal string alignment), to hold the quick comparison against. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const best = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + same,
        swapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      )
      rows[i]?.splice(j, 1, best)
    }
  return at(a.length, b.length)
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 })

describe('one wrong letter', () => {
  test.each([
    ['arekipa', 'arequipa', false],
    ['arequiba', 'arequipa', true],
    ['arequia', 'arequipa', true],
    ['areqquipa', 'arequipa', true],
    ['arqeuipa', 'arequipa', true],
    ['xrequipa', 'arequipa', true],
    ['arxxuipa', 'arequipa', false],
  ])('%s for %s: %s', (typed, name, expected) => {
    expect(isOneLetterOff(typed, name, true)).toBe(expected)
  })

  test('against a whole word it agrees with the textbook', () => {
    fc.assert(
      fc.property(
        word,
        word,
        (typed, name) => isOneLetterOff(typed, name, true) === distance(typed, name) <= 1,
      ),
      { numRuns: 5000 },
    )
  })

  test('against beginnings it agrees with the textbook', () => {
    fc.assert(
      fc.property(word, word, (typed, name) => {
        const starts = Array.from({ length: name.length + 1 }, (_, end) => name.slice(0, end))
        const expected = starts.some((start) => distance(typed, start) <= 1)
        return isOneLetterOff(typed, name, false) === expected
      }),
      { numRuns: 5000 },
    )
  })
})
