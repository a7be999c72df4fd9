import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { eachMinute } from './each-minute'

const listeners = new Set<() => void>()

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-24T21:14:01.000Z') })
  vi.stubGlobal('document', {
    addEventListener: (_: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  listeners.clear()
})

const clock = () => new Date()

test('a door that closes at a quarter past is closed at a quarter past, not a minute after she came', () => {
  const told: string[] = []
  const end = eachMinute(clock, () => told.push(clock().toISOString().slice(11, 19)))
  vi.advanceTimersByTime(58_999)
  expect(told).toEqual(['21:14:01'])
  vi.advanceTimersByTime(1)
  expect(told).toEqual(['21:14:01', '21:15:00'])
  vi.advanceTimersByTime(120_000)
  expect(told.slice(2)).toEqual(['21:16:00', '21:17:00'])
  end()
})

test('a page that is seen again tells the time at once, and the next minute at its turn', () => {
  const told: string[] = []
  const end = eachMinute(clock, () => told.push(clock().toISOString().slice(11, 19)))
  // Hidden: the clock went on, the timer slept.
  vi.setSystemTime(new Date('2026-11-24T23:30:45.000Z'))
  for (const listener of listeners) listener()
  vi.advanceTimersByTime(15_000)
  expect(told.slice(1)).toEqual(['23:30:45', '23:31:00'])
  end()
})

test('whoever has left is told nothing more', () => {
  const tell = vi.fn()
  eachMinute(clock, tell)()
  vi.advanceTimersByTime(600_000)
  expect(tell).toHaveBeenCalledOnce()
  expect(listeners.size).toBe(0)
})

test('a clock that cannot be believed is asked again each minute, and never more often', () => {
  const tell = vi.fn()
  const end = eachMinute(() => null, tell)
  vi.advanceTimersByTime(180_000)
  expect(tell).toHaveBeenCalledTimes(4)
  end()
})
