import { expect, test } from 'vitest'
import { createNightWatch } from '@/lib/run/night-watch'

/** 23:59 in Lima on the 14th. */
const EVENING = '2026-09-15T04:59:00.000Z'
const MIDNIGHT = '2026-09-15T05:00:00.000Z'

function aWatch(publish: (now: string) => Promise<void>) {
  const faults: unknown[] = []
  const clock = { now: EVENING }
  const look = createNightWatch({
    now: () => clock.now,
    publishedAt: '2026-09-14T15:00:00.000Z',
    publish,
    onFault: (reason) => faults.push(reason),
  })
  return { clock, look, faults }
}

test('a number that expires tonight is marked after midnight in Lima, once', async () => {
  const published: string[] = []
  const { clock, look } = aWatch(async (now) => void published.push(now))
  await look()
  expect(published).toEqual([])
  clock.now = MIDNIGHT
  await look()
  await look()
  expect(published).toEqual([MIDNIGHT])
})

test('a computer that slept through midnight marks it when it wakes', async () => {
  const published: string[] = []
  const { clock, look } = aWatch(async (now) => void published.push(now))
  clock.now = '2026-09-18T13:00:00.000Z'
  await look()
  expect(published).toEqual(['2026-09-18T13:00:00.000Z'])
})

test('a night without database is made up for, and complained of once', async () => {
  let isUp = false
  const published: string[] = []
  const { clock, look, faults } = aWatch(async (now) => {
    if (!isUp) throw new Error('no answer')
    published.push(now)
  })
  clock.now = MIDNIGHT
  await look()
  await look()
  expect(faults).toHaveLength(1)
  isUp = true
  await look()
  expect(published).toEqual([MIDNIGHT])
})

test('a publication that takes long is not begun twice', async () => {
  let starts = 0
  let finish = () => {}
  const { clock, look } = aWatch(() => {
    starts++
    return new Promise((resolve) => {
      finish = resolve
    })
  })
  clock.now = MIDNIGHT
  const first = look()
  await look()
  expect(starts).toBe(1)
  finish()
  await first
})
