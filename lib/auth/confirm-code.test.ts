import { expect, test, vi } from 'vitest'
import { getCodeTries } from './code-tries'
import { confirmCode } from './confirm-code'

const asked = vi.hoisted(() => ({ challenged: '', owner: '' }))
const answer = async () => ({ user: { id: asked.owner } })

vi.mock('next/headers', () => ({ headers: async () => new Headers() }))
vi.mock('./find-challenged', () => ({
  findChallenged: async () => ({ id: asked.challenged, email: 'ana@ejemplo.example' }),
}))
vi.mock('./take-code', () => ({ takeCode: async () => true }))
vi.mock('./get-auth', () => ({
  getAuth: () => ({ api: { verifyTOTP: answer, verifyBackupCode: answer } }),
}))

test('the right code of one person opens nothing of another, nor takes back the count of her wrong ones', async () => {
  const now = Date.now()
  for (const code of ['123456', 'una-de-recuperacion']) {
    Object.assign(asked, { challenged: `ana ${code}`, owner: 'otra' })
    expect(await confirmCode(code)).toBe('over')
    expect(getCodeTries().countOf(asked.challenged, now)).toBe(1)
  }
})

test('her own right code does', async () => {
  Object.assign(asked, { challenged: 'rosa', owner: 'rosa' })
  expect(await confirmCode('123456')).toBe('done')
  expect(getCodeTries().countOf('rosa', Date.now())).toBe(0)
})
