import { brotliDecompressSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { chooseBody, findLongPlain, packBody, packData } from './encodings.mjs'

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

it('what everybody loads once for an edition is packed better, unless it is so large that all would wait', () => {
  const names = ['Tambora', 'Vellamar', 'Quillay', 'Santa Tila', 'Puerto Manzano']
  const rows = Array.from({ length: 3000 }, (_, at) => {
    const name = names[(at * at) % 7] ?? 'Villa'
    return `${name} ${(at * at * 7919) % 10_007}\n`
  }).join('')
  const small = Buffer.from(rows)
  expect(packData(small).br.length).toBeLessThan(packBody(small).br.length)
  expect(brotliDecompressSync(packData(small).br).equals(small)).toBe(true)
  const large = Buffer.from(rows.repeat(40))
  expect(packData(large).br.equals(packBody(large).br)).toBe(true)
})

it('a country of plain bytes is unpacked as it is sent, a page at once', () => {
  const country = packBody('a'.repeat(300_000))
  expect(findLongPlain(country, undefined)?.length).toBe(300_000)
  expect(findLongPlain(country, 'gzip')).toBeNull()
  expect(findLongPlain(packBody('a page'), undefined)).toBeNull()
})
