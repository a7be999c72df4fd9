import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { networkOf, peerOf, WriteLimits } from './limits.mjs'

const TEN_MINUTES_MS = 600_000

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test.each([
  ['203.0.113.77', '203.0.113'],
  ['::ffff:203.0.113.9', '203.0.113'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1'],
  ['2001:DB8::1', '2001:db8:0'],
  ['fe80::1%eth0', 'fe80:0:0'],
  ['::1', '0:0:0'],
  ['', ''],
])('of %j only the network %j is looked at', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

test('a flood from one network is stopped, and nobody else with it', () => {
  const limits = new WriteLimits()
  let allowed = 0
  for (let at = 0; at < 10_000; at++) if (limits.allow(`203.0.113.${at % 256}`)) allowed++
  expect(allowed).toBe(60)
  let honest = 0
  for (let at = 0; at < 1_000; at++) if (limits.allow(`198.51.${at % 256}.${at >> 8}`)) honest++
  expect(honest).toBe(1_000)
})

test('a hundred thousand networks at once are all let in', () => {
  const limits = new WriteLimits()
  let refused = 0
  for (let at = 0; at < 100_000; at++) {
    if (!limits.allow(`${10 + (at >> 16)}.${(at >> 8) & 255}.${at & 255}.1`)) refused++
  }
  expect(refused).toBe(0)
})

test('ten minutes later nothing is left of who wrote', () => {
  let keys = 0
  const limits = new WriteLimits({ perWindow: 1, makeKey: () => Buffer.alloc(32, keys++) })
  expect([limits.allow('203.0.113.1'), limits.allow('203.0.113.1')]).toEqual([true, false])
  expect(limits.isEmpty).toBe(false)
  vi.advanceTimersByTime(TEN_MINUTES_MS)
  // Nobody has to write for it: the last report of the night may be the last for days.
  expect(limits.isEmpty).toBe(true)
  expect(keys).toBe(2)
  expect(limits.allow('203.0.113.1')).toBe(true)
})

/** From 1 at p = 0.01, with one degree of freedom. */
const CHI_SQUARE_1_PERCENT = 6.635

/** How far a table of two yes-or-no answers is from what chance alone would give. */
function chiSquare(first: readonly boolean[], second: readonly boolean[]): number {
  let sum = 0
  for (const a of [true, false])
    for (const b of [true, false]) {
      const expected =
        (first.filter((each) => each === a).length * second.filter((each) => each === b).length) /
        first.length
      const seen = first.filter((each, at) => each === a && second[at] === b).length
      sum += (seen - expected) ** 2 / expected
    }
  return sum
}

test('whose cells collided before the ten minutes ended tells nothing of after', () => {
  let keys = 0
  const makeKey = () => createHash('sha256').update(`key ${keys++}`).digest()
  const limits = new WriteLimits({ perWindow: 1, makeKey })
  const askAll = (first: number, count: number) =>
    Array.from({ length: count }, (_, at) => limits.allow(`${first}.${at >> 8}.${at & 255}.1`))
  // So many networks that a tenth of the others finds all of its four cells taken by chance.
  const window = () => {
    askAll(10, 60_000)
    return askAll(11, 10_000)
  }
  const before = window()
  expect(before.filter((allowed) => !allowed).length).toBeGreaterThan(500)
  vi.advanceTimersByTime(TEN_MINUTES_MS)
  const after = window()
  expect(after.filter((allowed) => !allowed).length).toBeGreaterThan(500)
  expect(chiSquare(before, after)).toBeLessThan(CHI_SQUARE_1_PERCENT)
})

test('nobody can write as somebody else unless the operator named a proxy', () => {
  const request = {
    headers: { 'x-forwarded-for': '198.51.100.1, 203.0.113.5' },
    socket: { remoteAddress: '192.0.2.1' },
  } as unknown as IncomingMessage
  expect(peerOf(request, false)).toBe('192.0.2.1')
  expect(peerOf(request, true)).toBe('203.0.113.5')
})
