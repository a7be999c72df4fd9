import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createOTP } from '@better-auth/utils/otp'
import { hashPassword, symmetricDecrypt } from 'better-auth/crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { confirmCode } from '@/lib/auth/confirm-code'
import { findSession } from '@/lib/auth/find-session'
import { getAuth } from '@/lib/auth/get-auth'
import { beginTotp, finishTotp } from '@/lib/auth/set-up-totp'
import { signIn } from '@/lib/auth/sign-in'
import { stepUp } from '@/lib/auth/step-up'
import { takeCode } from '@/lib/auth/take-code'
import { findTotpSecret } from '@/lib/data/accounts/find-totp-secret'
import type { SessionMember } from '@/lib/data/accounts/keep-session'
import { type Catalogue, openCatalogue } from '@/lib/data/db'
import { aServer, OLDEST_SERVER, query } from '../postgres'

/* A code opens one thing, and saying who she is again leaves nothing to whoever has copied the cookie. */

const world = vi.hoisted((): { catalogue: unknown; jar: Map<string, string> } => ({
  catalogue: null,
  jar: new Map(),
}))

vi.mock('@/lib/data/get-catalogue', () => ({ getCatalogue: () => world.catalogue }))
vi.mock('next/headers', () => ({
  headers: async () => {
    const pairs = [...world.jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    return new Headers({ cookie: pairs.join('; ') })
  },
  cookies: async () => ({
    get: (name: string) => {
      const value = world.jar.get(name)
      return value === undefined ? undefined : { value }
    },
  }),
}))
// The browser: it keeps what the library's answers set.
vi.mock('better-auth/next-js', async () => {
  const { createAuthMiddleware } = await import('better-auth/api')
  const { parseSetCookieHeader } = await import('better-auth/cookies')
  const keep = createAuthMiddleware(async ({ context }) => {
    const set = parseSetCookieHeader(context.responseHeaders?.get('set-cookie') ?? '')
    for (const [name, { value, 'max-age': maxAge }] of set)
      if (maxAge === 0) world.jar.delete(name)
      else world.jar.set(name, value)
  })
  return {
    nextCookies: () => ({ id: 'jar', hooks: { after: [{ matcher: () => true, handler: keep }] } }),
  }
})

const EMAIL = 'ana@ejemplo.example'
const PASSWORD = 'una frase bastante larga'
const ANA = 'ana'
const OFFICE_ID = '00000000-0000-4000-8000-000000000001'
const STEP_MS = 30_000
const NOW = new Date('2026-11-24T15:00:00.000Z')
const COOKIE = '__Host-panel.session_token'

describe.each(OLDEST_SERVER)('on %s', (name) => {
  const server = aServer(name)
  let catalogue: Catalogue
  let folder = ''

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kuska-codes-'))
    vi.stubEnv('KUSKA_DATA', folder)
  })
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: NOW })
    const url = await server.migrated()
    catalogue = openCatalogue(url)
    Object.assign(world, { catalogue, jar: new Map() })
    Reflect.deleteProperty(globalThis, Symbol.for('kuska.auth'))
    const hash = await hashPassword(PASSWORD)
    for (const [sql, values] of [
      [`INSERT INTO organisation (id, name) VALUES ($1, 'Organización Ejemplo')`, [OFFICE_ID]],
      [`INSERT INTO "user" (id, email, email_verified) VALUES ($1, $2, true)`, [ANA, EMAIL]],
      [
        `INSERT INTO account (id, account_id, provider_id, user_id, password)
          VALUES ($1, $1, 'credential', $1, $2)`,
        [ANA, hash],
      ],
      [
        `INSERT INTO member (user_id, organisation_id, role) VALUES ($1, $2, 'provider')`,
        [ANA, OFFICE_ID],
      ],
    ] as const)
      await query(url, sql, [...values])
  })
  afterEach(async () => {
    vi.useRealTimers()
    await catalogue.client.$disconnect()
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    await rm(folder, { recursive: true })
  })

  const session = async (): Promise<SessionMember> => {
    const found = await findSession()
    if (found === null) throw new Error('session: got none')
    return found
  }
  /** What her generator shows so many half minutes from now. */
  const code = async (steps = 0) => {
    const found = await findTotpSecret(catalogue, ANA)
    const { secretConfig } = await getAuth().$context
    const data = await symmetricDecrypt({ key: secretConfig, data: found?.secret ?? '' })
    return createOTP(data).hotp(Math.floor(Date.now() / STEP_MS) + steps)
  }
  const setUp = async () => {
    expect(await signIn(EMAIL, PASSWORD)).toBe('done')
    expect(await beginTotp(await session(), PASSWORD)).toBe(true)
    expect(await finishTotp(await session(), await code())).toBe(true)
  }
  const goOn = (steps: number) => vi.setSystemTime(Date.now() + steps * STEP_MS)

  test('six digits open one thing: those of the set-up sign nobody in, those of a sign-in turn no key', async () => {
    await setUp()
    world.jar.clear()
    expect(await signIn(EMAIL, PASSWORD)).toBe('code')
    expect(await confirmCode(await code())).toBe('wrong')
    expect(world.jar.has(COOKIE)).toBe(false)
    goOn(1)
    const seen = await code()
    expect(await confirmCode(seen)).toBe('done')
    expect(await stepUp(await session(), PASSWORD, seen)).toBe(false)
    goOn(1)
    const another = await code()
    expect(await stepUp(await session(), PASSWORD, another)).toBe(true)
    expect(await stepUp(await session(), PASSWORD, another)).toBe(false)
  })

  test('of two who bring the same digits at once one gets in, and older ones open nothing after newer', async () => {
    await setUp()
    goOn(3)
    const [old, now, early] = await Promise.all([code(-1), code(), code(1)])
    const tries = await Promise.all([1, 2, 3, 4].map(() => takeCode(ANA, now)))
    expect(tries.filter(Boolean)).toHaveLength(1)
    expect(await takeCode(ANA, old)).toBe(false)
    expect(await takeCode(ANA, early)).toBe(true)
    expect(await takeCode('nadie', early)).toBe(false)
  })

  test('once she has said who she is again, a copied cookie is nobody’s, and her hours are the same', async () => {
    expect(await signIn(EMAIL, PASSWORD)).toBe('done')
    const before = await catalogue.client.session.findFirstOrThrow({
      select: { id: true, createdAt: true },
    })
    const copied = world.jar.get(COOKIE) ?? ''
    goOn(35)
    expect(await session()).toMatchObject({ isFresh: false })
    expect(await stepUp(await session(), PASSWORD, '')).toBe(true)
    expect(await session()).toMatchObject({ isFresh: true, sessionId: before.id })
    expect(
      await catalogue.client.session.findMany({ select: { id: true, createdAt: true } }),
    ).toEqual([before])
    world.jar.set(COOKIE, copied)
    expect(await findSession()).toBeNull()
  })
})
