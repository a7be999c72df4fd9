import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { networkOf, peerOf, WriteLimits } from './limits.mjs'

const TEN_MINUTES_MS = 600_000

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
  const limits = new WriteLimits({ now: () => 0 })
  let allowed = 0
  for (let at = 0; at < 10_000; at++) if (limits.allow(`203.0.113.${at % 256}`)) allowed++
  expect(allowed).toBe(60)
  let honest = 0
  for (let at = 0; at < 1_000; at++) if (limits.allow(`198.51.${at % 256}.${at >> 8}`)) honest++
  expect(honest).toBe(1_000)
})

test('a hundred thousand networks at once are all let in', () => {
  const limits = new WriteLimits({ now: () => 0 })
  let refused = 0
  for (let at = 0; at < 100_000; at++) {
    if (!limits.allow(`${10 + (at >> 16)}.${(at >> 8) & 255}.${at & 255}.1`)) refused++
  }
  expect(refused).toBe(0)
})

test('ten minutes later nothing is left of who wrote', () => {
  let now = 0
  const limits = new WriteLimits({ now: () => now, perWindow: 1 })
  expect([limits.allow('203.0.113.1'), limits.allow('203.0.113.1')]).toEqual([true, false])
  now = TEN_MINUTES_MS
  expect(limits.allow('203.0.113.1')).toBe(true)
})

test('nobody can write as somebody else unless the operator named a proxy', () => {
  const request = {
    headers: { 'x-forwarded-for': '198.51.100.1, 203.0.113.5' },
    socket: { remoteAddress: '192.0.2.1' },
  } as unknown as IncomingMessage
  expect(peerOf(request, false)).toBe('192.0.2.1')
  expect(peerOf(request, true)).toBe('203.0.113.5')
})
