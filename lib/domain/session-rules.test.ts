import { expect, test } from 'vitest'
import { getNextExpiry, isSessionFresh, isSessionOver } from './session-rules'

const START = new Date('2026-11-24T13:00:00.000Z')
const after = (minutes: number) => new Date(START.getTime() + minutes * 60_000)
const aSession = (minutesToLive = 30, steppedUpAt: Date | null = null) => ({
  ...{ createdAt: START, expiresAt: after(minutesToLive), steppedUpAt },
})

test('a panel that nobody used for half an hour is closed', () => {
  expect(isSessionOver(aSession(), after(29.9))).toBe(false)
  expect(isSessionOver(aSession(), after(30))).toBe(true)
})

test('one that is used goes on, to the end of a working day and no longer', () => {
  expect(getNextExpiry(aSession(), after(20))).toEqual(after(50))
  expect(getNextExpiry(aSession(470), after(465))).toEqual(after(480))
  expect(isSessionOver(aSession(10_000), after(480))).toBe(true)
})

test('not every page writes', () => {
  expect(getNextExpiry(aSession(), after(0.9))).toBeNull()
})

test('after a quarter of an hour she says again who she is', () => {
  expect(isSessionFresh(aSession(), after(14.9))).toBe(true)
  expect(isSessionFresh(aSession(), after(15))).toBe(false)
  expect(isSessionFresh(aSession(30, after(60)), after(70))).toBe(true)
})
