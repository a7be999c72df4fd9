import { randomBytes, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { hashPassword, symmetricEncrypt } from 'better-auth/crypto'
import { Client } from 'pg'
import { readKeptKey } from '@/lib/http/kept-key.mjs'
import { runNode } from '@/lib/run/child.mjs'
import { type OwnServer, startOwnServer } from '../own-server'
import { nextCode } from './next-code'

export type TestRole = 'provider' | 'moderator' | 'administrator'

export interface PersonWish {
  readonly role: TestRole
  /** By name; made where there is none. */
  readonly organisation: string
  readonly isModerating?: boolean
  /** With a second factor; moderators and administrators have one unless told otherwise. */
  readonly hasTotp?: boolean
}

export interface TestPerson {
  readonly userId: string
  readonly organisationId: string
  readonly email: string
  readonly password: string
  /** A code of her generator that opened nothing yet; null without one. */
  readonly code: () => Promise<string | null>
}

/** A server whose panel can be used: a database of its own, and people in it. */
export interface PanelServer extends OwnServer {
  /** Somebody who can sign in at once, past the invitation and the two administrators. */
  readonly addPerson: (wish: PersonWish) => Promise<TestPerson>
  /** The link that `npm run admin -- invite` prints. */
  readonly inviteAdministrator: (email: string, organisation: string) => Promise<string>
  /** `npm run admin -- remind`: what it said, by line. */
  readonly remindProviders: () => Promise<string[]>
  /** Mails that wait in the outbox, oldest first. */
  readonly readOutbox: () => Promise<string[]>
  readonly query: (sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]>
}

const ADMIN = ['--conditions=react-server', '--import', 'tsx', 'lib/run/admin.ts']

/** Starts the build that `KUSKA_DIST` names. */
export async function startPanelServer(): Promise<PanelServer> {
  const server = await startOwnServer()
  const query = async (sql: string, values: unknown[] = []) => {
    const client = new Client({ connectionString: await server.findDatabaseUrl() })
    await client.connect()
    try {
      // The rules that two administrators stand for are not what these tests are about.
      await client.query('SET session_replication_role = replica')
      return (await client.query(sql, values)).rows
    } finally {
      await client.end()
    }
  }
  return {
    ...server,
    query,
    addPerson: (wish) => addPerson(wish, server.dataFolder, query),
    inviteAdministrator: (email, organisation) => invite(server, email, organisation),
    remindProviders: () => runAdmin(server, ['remind']),
    readOutbox: () => readOutbox(server.dataFolder),
  }
}

type Query = PanelServer['query']

async function addPerson(
  { role, organisation, isModerating = false, hasTotp = role !== 'provider' }: PersonWish,
  dataFolder: string,
  query: Query,
): Promise<TestPerson> {
  const userId = randomUUID()
  const email = `${role}-${userId.slice(0, 8)}@ejemplo.example`
  const password = `frase larga ${randomBytes(6).toString('hex')}`
  const [found] = await query(
    `INSERT INTO organisation (name, is_moderating) VALUES ($1, $2)
      ON CONFLICT (name) DO UPDATE SET is_moderating = organisation.is_moderating OR $2 RETURNING id`,
    [organisation, isModerating],
  )
  const organisationId = String(found?.id)
  await query(
    `INSERT INTO "user" (id, email, email_verified, two_factor_enabled) VALUES ($1, $2, true, $3)`,
    [userId, email, hasTotp],
  )
  await query(
    `INSERT INTO account (id, account_id, provider_id, user_id, password)
      VALUES ($1, $2, 'credential', $2, $3)`,
    [randomUUID(), userId, await hashPassword(password)],
  )
  await query('INSERT INTO member (user_id, organisation_id, role) VALUES ($1, $2, $3)', [
    ...[userId, organisationId, role],
  ])
  const secret = randomBytes(16).toString('hex')
  if (hasTotp) {
    const key = readKeptKey(path.join(dataFolder, 'session-key'))
    await query(
      `INSERT INTO two_factor (id, user_id, verified, secret, backup_codes)
        VALUES ($1, $2, true, $3, $4)`,
      [
        ...[randomUUID(), userId],
        await symmetricEncrypt({ key, data: secret }),
        await symmetricEncrypt({ key, data: '["aaaaa-bbbbb"]' }),
      ],
    )
  }
  const code = async () => (hasTotp ? nextCode(secret) : null)
  return { userId, organisationId, email, password, code }
}

async function invite(server: OwnServer, email: string, organisation: string): Promise<string> {
  const lines = await runAdmin(server, ['invite', email, '--organisation', organisation])
  const link = lines.find((line) => line.startsWith(server.url))
  if (link !== undefined) return link
  throw new Error(`admin invite: got «${lines.join(' ')}», expected a link`)
}

/** The operator's command, beside the server. @returns what it said, by line. */
async function runAdmin(server: OwnServer, words: readonly string[]): Promise<string[]> {
  const lines: string[] = []
  const env = {
    ...{ KUSKA_DATA: server.dataFolder, DATABASE_URL: '', SITE_ORIGIN: '', PANEL_ORIGIN: '' },
    ...{ PORT: new URL(server.url).port, KUSKA_NOW: '2026-11-24T15:00:00.000Z' },
  }
  const code = await runNode([...ADMIN, ...words], {
    ...{ env, signal: AbortSignal.timeout(60_000), onLine: (line: string) => lines.push(line) },
  })
  if (code === 0) return lines
  throw new Error(`admin ${words[0]}: got exit code ${code} («${lines.join(' ')}»), expected 0`)
}

async function readOutbox(dataFolder: string): Promise<string[]> {
  const folder = path.join(dataFolder, 'outbox')
  const names = await readdir(folder).catch(() => [])
  return Promise.all(names.sort().map((name) => readFile(path.join(folder, name), 'utf8')))
}
