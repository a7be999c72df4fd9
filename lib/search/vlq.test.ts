import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeDeltas, decodeNumbers, encodeDeltas, encodeNumbers } from './vlq'

const natural = fc.integer({ min: 0, max: 2 ** 31 - 1 })
const degrees = fc.integer({ min: -18_000_000, max: 18_000_000 })

describe('numbers in a text', () => {
  test('are read back as they were', () => {
    fc.assert(
      fc.property(fc.array(natural), (numbers) => {
        const text = encodeNumbers(numbers)
        expect(Array.from(decodeNumbers(text, numbers.length))).toEqual(numbers)
      }),
    )
  })

  test('differences are read back as they were, whichever way they go', () => {
    fc.assert(
      fc.property(fc.array(degrees), (numbers) => {
        const text = encodeDeltas(numbers)
        expect(Array.from(decodeDeltas(text, numbers.length))).toEqual(numbers)
      }),
    )
  })

  test('small ones take a single character', () => {
    expect(encodeNumbers([0, 1, 31, 32])).toBe('ABfgB')
  })

  test.each([-1, 0.5, Number.NaN, 2 ** 31])('%s is refused', (number) => {
    expect(() => encodeNumbers([number])).toThrow(`got ${number}, expected a whole number`)
  })

  test.each([
    ['too few', 'A', 2],
    ['too many', 'AAA', 2],
    ['one that does not end', 'Ag', 2],
    ['one that is too long', 'gggggggB', 1],
    ['another alphabet', '1,2', 3],
    ['a character of another script', 'ñA', 2],
  ])('%s: no number is guessed', (_, text, count) => {
    expect(() => decodeNumbers(text, count)).toThrow('VLQ: got')
  })
})
