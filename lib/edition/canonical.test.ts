import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalBytes, hashOf } from './canonical'

const textOf = (value: unknown) => new TextDecoder().decode(canonicalBytes(value))

test('the order in which keys were written does not matter', () => {
  expect(textOf({ b: 1, a: { d: [2, 1], c: null } })).toBe('{"a":{"c":null,"d":[2,1]},"b":1}')
  expect(textOf({ a: { c: null, d: [2, 1] }, b: 1 })).toBe('{"a":{"c":null,"d":[2,1]},"b":1}')
})

test('names keep their letters as they were written', () => {
  const composed = 'Áncash'
  const decomposed = composed.normalize('NFD')
  expect(textOf(composed)).not.toBe(textOf(decomposed))
})

test('whatever JSON can hold comes back the same, and gives the same bytes again', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const parsed: unknown = JSON.parse(textOf(value))
      expect(parsed).toEqual(JSON.parse(JSON.stringify(value)))
      expect(textOf(parsed)).toBe(textOf(value))
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['undefined', { a: undefined }, '$.a'],
  ['a hole in a list', { a: new Array(1) }, '$.a[0]'],
  ['NaN', [Number.NaN], '$[0]'],
  ['Infinity', Number.POSITIVE_INFINITY, '$'],
  ['a function', { a: { b: () => 1 } }, '$.a.b'],
  ['a date', { a: new Date(0) }, '$.a'],
  ['a map', { a: new Map() }, '$.a'],
  ['a bigint', [1n], '$[0]'],
])('%s is refused with its path, never dropped in silence', (_, value, path) => {
  expect(() => canonicalBytes(value)).toThrow(`at ${path}, expected`)
})

test('the hash is SHA-256 in lower-case hex', () => {
  expect(hashOf(new TextEncoder().encode('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
})
