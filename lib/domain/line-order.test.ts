import { expect, test } from 'vitest'
import { FILTERS } from './filter'
import { lineRank, linesFirst, lineToCall } from './line-order'
import { NATIONAL_NUMBERS } from './national-numbers'

test('in a list the 100 stands before all other lines, and every national number before a local one', () => {
  const numbers = ['+51900000001', ...NATIONAL_NUMBERS.map(({ number }) => number)]
  expect(numbers.sort((a, b) => lineRank(a) - lineRank(b))).toEqual([
    ...['100', '105', '1818', '1810', '113', '116'],
    '+51900000001',
  ])
})

test('what is asked puts no number first that is no constant', () => {
  const known = NATIONAL_NUMBERS.map(({ number }) => number)
  expect(linesFirst(FILTERS)).toEqual(['1818', '1810'])
  expect(known).toEqual(expect.arrayContaining([...linesFirst(FILTERS)]))
})

test('where nothing answers, the 100 is called; for who is under eighteen the 1810, for trafficking the 1818', () => {
  expect(lineToCall([], [])).toBe('100')
  expect(lineToCall(['free'], ['cem'])).toBe('100')
  expect(lineToCall([], ['upe', 'demuna'])).toBe('1810')
  expect(lineToCall([], ['upe', 'cem'])).toBe('100')
  expect(lineToCall(['minors'], [])).toBe('1810')
  expect(lineToCall(['trafficking'], ['upe'])).toBe('1818')
})
