import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { getDecoy, setDecoy } from './decoy.mjs'
import { createDecoyWatch, isAlive } from './decoy-watch.mjs'

const DECOYS = [
  'https://clima.example/',
  'https://trenes.example/',
  'https://hora.example/',
] as const

/** A watch over decoys of which these are down. */
function watch() {
  const down = new Set<string>()
  const alarms: string[] = []
  const changes: string[] = []
  const look = createDecoyWatch({
    decoys: DECOYS,
    ask: async (url) => !down.has(url),
    onAlarm: (sentence) => alarms.push(sentence),
    onChange: async () => {
      changes.push(getDecoy(DECOYS))
    },
  })
  return { down, alarms, changes, look }
}

afterEach(() => setDecoy(null))

test('before anybody has looked the exit leads to the first of the list', () => {
  expect(getDecoy(DECOYS)).toBe(DECOYS[0])
})

test('while all answer nothing changes and nobody is alarmed', async () => {
  const { alarms, changes, look } = watch()
  await look()
  expect(getDecoy(DECOYS)).toBe(DECOYS[0])
  expect({ alarms, changes }).toEqual({ alarms: [], changes: [] })
})

test('a dead decoy is replaced by the next that answers, and the operator hears of it', async () => {
  const { down, alarms, changes, look } = watch()
  down.add(DECOYS[0]).add(DECOYS[1])
  await look()
  expect(getDecoy(DECOYS)).toBe(DECOYS[2])
  expect(alarms).toEqual([
    'EXIT_DECOYS: no answer from https://clima.example/, https://trenes.example/; the exit leads to https://hora.example/.',
  ])
  expect(changes).toEqual([DECOYS[2]])
})

test('it comes back to the first once that answers again', async () => {
  const { down, alarms, changes, look } = watch()
  down.add(DECOYS[0])
  await look()
  down.clear()
  await look()
  expect(getDecoy(DECOYS)).toBe(DECOYS[0])
  expect(changes).toEqual([DECOYS[1], DECOYS[0]])
  expect(alarms).toHaveLength(1)
})

test('when none answers the first is kept, with an alarm at each look', async () => {
  const { down, alarms, changes, look } = watch()
  for (const decoy of DECOYS) down.add(decoy)
  await look()
  await look()
  expect(getDecoy(DECOYS)).toBe(DECOYS[0])
  expect(alarms).toHaveLength(2)
  expect(changes).toEqual([])
})

test('an address that is no longer configured is never led to', () => {
  setDecoy('https://viejo.example/')
  expect(getDecoy(DECOYS)).toBe(DECOYS[0])
})

test('a page or a redirect is an answer; an error or nobody at the door is none', async () => {
  const statuses = [200, 302, 500, 404]
  const server = createServer((_, response) => response.writeHead(statuses.shift() ?? 500).end())
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const answers = [await isAlive(url), await isAlive(url), await isAlive(url), await isAlive(url)]
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
  expect(answers).toEqual([true, true, false, false])
  expect(await isAlive(url)).toBe(false)
})
