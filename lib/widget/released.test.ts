import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { bundleScript } from '../enhance/build.mjs'
import released from './released.json'

const read = (address: string) => readFileSync(`public${address}`)

/** As other sites wrote them down: a line is added for each release, and none is ever changed. */
const WRITTEN_DOWN = [
  [
    '/embed.948879bda1.js',
    'sha384-Bjs24Ii1Vu8CkQ2h5Sd6Z65vTfJ0fA10leER/Z7FXfP4xw74lkWi6tm2GEIUgYQT',
  ],
]

test('what was ever given out is still in the list, in the order in which it was', () => {
  expect(released.map(({ address, integrity }) => [address, integrity])).toEqual(WRITTEN_DOWN)
})

test.each(released)('$address is what it was when another site wrote down its digest', (one) => {
  const bytes = read(one.address)
  expect(`sha384-${createHash('sha384').update(bytes).digest('base64')}`).toBe(one.integrity)
  expect(one.address).toBe(
    `/embed.${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}.js`,
  )
})

test('every script that was ever released is there, and no other', () => {
  const files = readdirSync('public').filter((name) => /^embed\..+\.js$/.test(name))
  expect(files.map((name) => `/${name}`).sort()).toEqual(
    released.map(({ address }) => address).sort(),
  )
})

test('the newest is what the source says: else run `node lib/widget/release.mjs YYYY-MM-DD`', async () => {
  const newest = released.at(-1)?.address ?? ''
  expect(await bundleScript('embed')).toBe(read(newest).toString('utf8'))
})

test('it costs another site less than two kilobytes', () => {
  for (const { address } of released)
    expect(brotliCompressSync(read(address)).length).toBeLessThan(2 * 1024)
})

test('it makes a frame, and reads, keeps and sends nothing', async () => {
  const text = await bundleScript('embed')
  expect(text).not.toMatch(
    /fetch|XMLHttp|sendBeacon|cookie|Storage|indexedDB|innerHTML|postMessage|addEventListener|eval/,
  )
  expect(text).not.toMatch(/https?:/)
})
