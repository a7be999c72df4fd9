import { brotliDecompressSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { chooseBody, packBody } from './encodings.mjs'

const TEXT = 'Línea 100, gratis. '.repeat(50)
const packed = packBody(TEXT)

it.each([
  ['gzip, deflate, br', 'br'],
  ['br;q=1.0, gzip;q=0.8', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['GZIP', 'gzip'],
  ['identity', null],
  ['br;q=0', null],
  ['brotli', null],
  [undefined, null],
])('a browser that takes %j is sent %j', (header, encoding) => {
  expect(chooseBody(packed, header).encoding).toBe(encoding)
})

it('every coding holds the same text', () => {
  expect(brotliDecompressSync(packed.br).toString()).toBe(TEXT)
  expect(chooseBody(packed, undefined).bytes.toString()).toBe(TEXT)
})
