import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { hashPassword } from 'better-auth/crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { getAuth } from '@/lib/auth/get-auth'
import { requestMagicLink } from '@/lib/auth/request-magic-link'
import { requestPasswordReset } from '@/lib/auth/request-password-reset'
import { signIn } from '@/lib/auth/sign-in'
import { type Catalogue, openCatalogue } from '@/lib/data/db'
import { aServer, query, SERVERS } from '../postgres'

/*
 * Whoever asks for an address learns nothing of it: the work before the answer is the same, counted and
 * not timed. An agency that looks for who works in a shelter's office must not find her by its sign-in.
 */

const world = vi.hoisted(
  (): { catalogue: unknown; later: (() => Promise<unknown>)[]; mailed: string[] } => ({
    ...{ catalogue: null, later: [], mailed: [] },
  }),
)

vi.mock('@/lib/data/get-catalogue', () => ({ getCatalogue: () => world.catalogue }))
vi.mock('@/lib/mail/send-mail', () => ({
  sendMail: async ({ to }: { to: string }) => world.mailed.push(to),
}))
vi.mock('next/headers', () => ({ headers: async () => new Headers() }))
vi.mock('next/server', () => ({
  after: (work: () => Promise<unknown>) => world.later.push(work),
}))
vi.mock('next-intl/server', () => ({ getTranslations: async () => (key: string) => key }))
vi.mock('better-auth/next-js', () => ({ nextCookies: () => ({ id: 'no-cookies' }) }))

const OFFICE_ID = '00000000-0000-4000-8000-000000000001'
const ADDRESSES = {
  known: 'ana@ejemplo.example',
  'known, and without a password': 'rosa@ejemplo.example',
  'of a moderator with a code': 'luz@ejemplo.example',
  unknown: 'nadie@ejemplo.example',
} as const
type Whose = keyof typeof ADDRESSES
const WHOSE = Object.keys(ADDRESSES) as Whose[]

describe.each(SERVERS)('on %s', (name) => {
  const server = aServer(name)
  let opened: Catalogue
  let folder = ''
  /** What was asked of the database. */
  let asked: string[] = []

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kuska-equal-'))
    vi.stubEnv('KUSKA_DATA', folder)
    const url = await server.migrated()
    opened = openCatalogue(url)
    const client = opened.client.$extends({
      query: {
        $allOperations: ({ model, operation, args, query: run }) => {
          asked.push(`${model}.${operation}`)
          return run(args)
        },
      },
    })
    world.catalogue = { url, client }
    Reflect.deleteProperty(globalThis, Symbol.for('kuska.auth'))
    const put = (sql: string, values: unknown[]) => query(url, sql, values)
    const hash = await hashPassword('una frase bastante larga')
    await put(`INSERT INTO organisation (id, name) VALUES ($1, 'Organización Ejemplo')`, [
      OFFICE_ID,
    ])
    for (const [id, email, hasCode] of [
      ['ana', ADDRESSES.known, false],
      ['rosa', ADDRESSES['known, and without a password'], false],
      ['luz', ADDRESSES['of a moderator with a code'], true],
    ] as const) {
      await put(
        `INSERT INTO "user" (id, email, email_verified, two_factor_enabled) VALUES ($1, $2, true, $3)`,
        [id, email, hasCode],
      )
      await put(
        `INSERT INTO member (user_id, organisation_id, role, takes_link) VALUES ($1, $2, 'provider', true)`,
        [id, OFFICE_ID],
      )
      if (id !== 'rosa')
        await put(
          `INSERT INTO account (id, account_id, provider_id, user_id, password)
            VALUES ($1, $1, 'credential', $1, $2)`,
          [id, hash],
        )
    }
  })
  beforeEach(() => {
    for (const holder of ['sign-in-delays', 'mail-budget'])
      Reflect.deleteProperty(globalThis, Symbol.for(`kuska.${holder}`))
    Object.assign(world, { later: [], mailed: [] })
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    await opened.client.$disconnect()
    await rm(folder, { recursive: true })
  })

  /** What an act takes before its answer, and the answer. */
  const workOf = async (act: () => Promise<unknown>) => {
    const { password } = await getAuth().$context
    const spies = [vi.spyOn(password, 'hash'), vi.spyOn(password, 'verify')]
    asked = []
    const answer = await act()
    const hashes = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0)
    for (const spy of spies) spy.mockRestore()
    return { answer, hashes, queries: [...asked].sort(), mails: world.mailed.length }
  }
  const askEach = async (act: (email: string) => Promise<unknown>) => {
    const works: Record<string, unknown> = {}
    for (const whose of WHOSE) works[whose] = await workOf(() => act(ADDRESSES[whose]))
    return works
  }
  /** What was left for after the answer, and the mails that this sent. */
  const goOn = async () => {
    for (const work of world.later.splice(0)) await work()
    await new Promise((done) => setImmediate(done))
    return [...world.mailed].sort()
  }

  test('a wrong password takes one hash and the same questions of the database, whoever has the address', async () => {
    const works = await askEach((email) => signIn(email, 'una frase que no es'))
    const { known } = works
    expect(known).toMatchObject({ answer: 'wrong', hashes: 1, mails: 0 })
    expect(Object.values(works)).toEqual(WHOSE.map(() => known))
  })

  test('a link asked for takes nothing before its answer; after it, it is mailed to whoever takes links', async () => {
    const works = await askEach((email) => requestMagicLink(email, '/panel'))
    const nothing = { answer: undefined, hashes: 0, queries: [], mails: 0 }
    expect(Object.values(works)).toEqual(WHOSE.map(() => nothing))
    expect(await goOn()).toEqual([ADDRESSES.known, ADDRESSES['known, and without a password']])
  })

  test('a forgotten password takes nothing before its answer; after it, the link is mailed to who is there', async () => {
    const works = await askEach((email) => requestPasswordReset(email))
    const nothing = { answer: undefined, hashes: 0, queries: [], mails: 0 }
    expect(Object.values(works)).toEqual(WHOSE.map(() => nothing))
    expect(await goOn()).toEqual(
      WHOSE.filter((whose) => whose !== 'unknown')
        .map((whose) => ADDRESSES[whose])
        .sort(),
    )
  })
})
