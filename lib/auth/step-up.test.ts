import { beforeEach, expect, test, vi } from 'vitest'
import type { SessionMember } from '../data/accounts/keep-session'
import { isCodeStopped } from './code-tries'
import { stepUp } from './step-up'

const asked = vi.hoisted(() => ({ codes: 0, right: '123456' }))

vi.mock('next/headers', () => ({ headers: async () => new Headers() }))
vi.mock('./wait-for-turn', () => ({ waitForTurn: async () => {} }))
vi.mock('./is-own-password', () => ({ isOwnPassword: async () => true }))
vi.mock('./take-code', () => ({
  takeCode: async (_: string, code: string) => {
    asked.codes += 1
    return code === asked.right
  },
}))
vi.mock('./get-auth', () => ({ getAuth: () => ({ api: { renewSession: async () => true } }) }))

const person = (userId: string): SessionMember => ({
  ...{ userId, email: `${userId}@ejemplo.example`, organisationId: 'o', sessionId: 's' },
  ...{ organisationName: 'Organización Ejemplo', takesLink: false },
  ...{ isModerating: true, role: 'moderator', isFresh: false, hasTotp: true },
})
beforeEach(() => {
  asked.codes = 0
})

test('who guesses codes in a stolen session is stopped, many at once too, and the right one then opens nothing', async () => {
  const tries = Array.from({ length: 80 }, () => stepUp(person('ana'), 'su contraseña', '000000'))
  expect((await Promise.all(tries)).some(Boolean)).toBe(false)
  expect(asked.codes).toBe(50)
  expect(await stepUp(person('ana'), 'su contraseña', asked.right)).toBe(false)
})

test('and does not stop the owner where she signs in', () => {
  expect(isCodeStopped('ana', Date.now())).toBe(false)
})

test('a right code takes back the count of the wrong ones', async () => {
  for (let n = 0; n < 49; n++) await stepUp(person('rosa'), 'su contraseña', '000000')
  expect(await stepUp(person('rosa'), 'su contraseña', asked.right)).toBe(true)
  expect(await stepUp(person('rosa'), 'su contraseña', asked.right)).toBe(true)
})
