import { randomUUID } from 'node:crypto'
import type { Browser } from '@playwright/test'
import type { Actor } from '@/lib/domain/permissions'
import { giveListing, type OwnedListing } from '../own-listing'
import type { PanelServer, PersonWish, TestPerson } from '../panel-server'
import { signInAs } from '../sign-in-as'

export const WHO = ['anonymous', 'stranger', 'owner', 'moderator', 'administrator'] as const
export type Who = (typeof WHO)[number]
/**
 * Whose a thing is: of an organisation of which nobody here is a member, of the moderator's own, for
 * which she turns no second key, or of the owner's: last, since the owner may end her own session.
 */
export const WHOSE = ['foreign', 'moderated', 'own'] as const
export type Whose = (typeof WHOSE)[number]

export interface Visitor {
  /** Null: nobody is signed in. */
  readonly actor: Actor | null
  readonly cookie: string
}

/** What there is of an organisation. */
export interface Belongings {
  readonly organisationId: string
  /** Its provider. */
  readonly userId: string
  readonly sessionId: string
  readonly listing: OwnedListing
  /** Another listing, to be withdrawn. */
  readonly spare: OwnedListing
  /** A file that its provider has brought. */
  readonly ticket: string
}

export interface MatrixWorld {
  readonly visitors: Readonly<Record<Who, Visitor>>
  readonly of: Readonly<Record<Whose, Belongings>>
}

/** Their names stand on whatever page shows them, so that one that leaks is seen. */
export const MARKS: Readonly<Record<Whose, string>> = {
  own: 'CEM Marca Propia',
  foreign: 'CEM Marca Ajena',
  moderated: 'CEM Marca Guardada',
}

const NOBODY: Visitor = { actor: null, cookie: '' }

/** Invented people of four organisations, signed in as they would be, and things of three of them. */
export async function fillMatrixWorld(
  server: PanelServer,
  browser: Browser,
  bring: (cookie: string) => Promise<string>,
): Promise<MatrixWorld> {
  const enter = async (wish: PersonWish) => {
    const person = await server.addPerson(wish)
    return { person, visitor: await signIn(server, browser, person, wish) }
  }
  const owner = await enter({ role: 'provider', organisation: 'Programa Ficticio' })
  const absent = await enter({ role: 'provider', organisation: 'Programa Ajeno' })
  const belongings = async (
    { person, visitor }: typeof owner,
    whose: Whose,
    skip: number,
  ): Promise<Belongings> => {
    const { organisationId, userId } = person
    const listing = await giveListing(server, organisationId, skip)
    await server.query('UPDATE service SET name = $1 WHERE id = $2', [MARKS[whose], listing.id])
    const [session] = await server.query('SELECT id FROM session WHERE user_id = $1', [userId])
    return {
      ...{ organisationId, userId, listing, sessionId: String(session?.id) },
      spare: await giveListing(server, organisationId, skip + 1),
      ticket: await bring(visitor.cookie),
    }
  }
  const guard = { organisation: 'Guardia Uno', isModerating: true } as const
  const moderator = await enter({ ...guard, role: 'moderator' })
  const beside = await enter({ ...guard, role: 'provider' })
  return {
    of: {
      own: await belongings(owner, 'own', 0),
      foreign: await belongings(absent, 'foreign', 2),
      moderated: await belongings(beside, 'moderated', 4),
    },
    visitors: {
      anonymous: NOBODY,
      stranger: (await enter({ role: 'provider', organisation: 'Otro Programa' })).visitor,
      owner: owner.visitor,
      moderator: moderator.visitor,
      administrator: (await enter({ role: 'administrator', organisation: 'Administración' }))
        .visitor,
    },
  }
}

async function signIn(
  { url }: PanelServer,
  browser: Browser,
  person: TestPerson,
  { role, isModerating = false }: PersonWish,
): Promise<Visitor> {
  const context = await browser.newContext({ javaScriptEnabled: false })
  await signInAs(await context.newPage(), url, person)
  const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`)
  await context.close()
  const { userId, organisationId } = person
  const hasTotp = role !== 'provider'
  return {
    actor: { userId, organisationId, isModerating, role, isFresh: true, hasTotp },
    cookie: cookies.join('; '),
  }
}

/** A small change of the listing that waits for one key, written by the organisation's provider. */
export async function addProposal(server: PanelServer, of: Belongings): Promise<string> {
  const id = randomUUID()
  const changes = [{ field: 'facts.free', old: null, new: 'yes' }]
  await server.query(
    `INSERT INTO proposal (id, target_id, exposure, base_version, changes, author_organisation_id,
        author_role, author_user_id, origin, risk)
      SELECT $1, id, 'OPEN', version, $2, $3, 'provider', $4, 'provider', 'NORMAL'
      FROM service WHERE id = $5`,
    [id, JSON.stringify(changes), of.organisationId, of.userId, of.listing.id],
  )
  return id
}

/** Enough of them make a file one of an official source. */
const OFFICIAL_ROWS = 20
const STATE = {
  ...{ sourceTitle: 'Directorio inventado', sourceUrl: 'https://www.gob.pe/directorio-inventado' },
  ...{ sourceDate: '2026-11', how: 'official_source', verifiedAt: null },
}

/** The same change in a file of an official source, beside new listings that wait for a second key. */
export async function addBatch(server: PanelServer, of: Belongings): Promise<string> {
  const batchId = randomUUID()
  await server.query(
    `UPDATE proposal SET origin = 'import', author_role = 'moderator', batch_id = $1 WHERE id = $2`,
    [batchId, await addProposal(server, of)],
  )
  await server.query(
    `INSERT INTO proposal (id, exposure, changes, author_organisation_id, author_role, author_user_id,
        origin, batch_id, risk)
      SELECT gen_random_uuid(), 'OPEN', $1, $2, 'moderator', $3, 'import', $4, 'CRITICAL'
      FROM generate_series(1, $5::int)`,
    [
      JSON.stringify([{ field: 'trust', old: null, new: STATE }]),
      ...[of.organisationId, of.userId, batchId, OFFICIAL_ROWS],
    ],
  )
  return batchId
}

/** A withdrawal of the listing by its organisation, a minute ago. */
export async function addWithdrawal(server: PanelServer, of: Belongings): Promise<string> {
  const id = randomUUID()
  await server.query(
    `INSERT INTO withdrawal (id, service_id, exposure, part, changes, user_id, organisation_id, role, at)
      VALUES ($1, $2, 'OPEN', 'channel', '[{"field":"channels","old":null,"new":[]}]', $3, $4,
        'provider', '2026-11-24T14:59:00Z')`,
    [id, of.listing.id, of.userId, of.organisationId],
  )
  return id
}

/** An act that waits for a second administrator, begun by one who is not here. */
export async function addAct(server: PanelServer, of: Belongings): Promise<string> {
  const id = randomUUID()
  await server.query(
    `INSERT INTO "user" (id, email) VALUES ('somebody-else', 'otra@ejemplo.example')
      ON CONFLICT DO NOTHING`,
  )
  await server.query(
    `INSERT INTO member (user_id, organisation_id, role)
      VALUES ('somebody-else', $1, 'administrator') ON CONFLICT DO NOTHING`,
    [of.organisationId],
  )
  await server.query(
    `INSERT INTO admin_act (id, kind, member_id, role, proposed_by)
      VALUES ($1, 'role', $2, 'moderator', 'somebody-else')`,
    [id, of.userId],
  )
  return id
}

/** An organisation that moderates, and nobody is in it. */
export async function addGuard(server: PanelServer): Promise<string> {
  const id = randomUUID()
  await server.query('INSERT INTO organisation (id, name, is_moderating) VALUES ($1, $2, true)', [
    ...[id, `Guardia ${id}`],
  ])
  return id
}

/** An organisation that was stopped. */
export async function addFrozen(server: PanelServer): Promise<string> {
  const id = randomUUID()
  await server.query('INSERT INTO organisation (id, name, frozen_at) VALUES ($1, $2, now())', [
    ...[id, `Programa ${id}`],
  ])
  return id
}

/** Somebody whom the organisation waits for. */
export async function addInvitation(server: PanelServer, of: Belongings): Promise<string> {
  const id = randomUUID()
  await server.query(
    `INSERT INTO invitation (id, email, organisation_id, role, token_hash, expires_at)
      VALUES ($1, $2, $3, 'provider', $4, '2099-01-01')`,
    [id, `${id}@ejemplo.example`, of.organisationId, id.replaceAll('-', '').repeat(2)],
  )
  return id
}

/** Somebody of the organisation who may be removed. */
export async function addColleague(server: PanelServer, of: Belongings): Promise<string> {
  const userId = randomUUID()
  await server.query('INSERT INTO "user" (id, email) VALUES ($1, $2)', [
    ...[userId, `${userId}@ejemplo.example`],
  ])
  await server.query(
    "INSERT INTO member (user_id, organisation_id, role) VALUES ($1, $2, 'provider')",
    [userId, of.organisationId],
  )
  return userId
}

/** Everything that a write could change, in one word; who asks when is left out. */
export async function readState(server: PanelServer): Promise<string> {
  const tables = [
    ...['proposal', 'approval', 'call_back', 'proposal_comment', 'withdrawal', 'confirmation'],
    ...['draft', 'report_count', 'history', 'service', 'edition', 'member', 'organisation'],
    ...['invitation', 'admin_act', 'freeze_link', 'account', 'two_factor', '"user"', 'upload'],
  ].map(
    (name) => `(SELECT md5(coalesce(string_agg(t::text, '' ORDER BY t::text), '')) FROM ${name} t)`,
  )
  const sessions = `(SELECT md5(string_agg(id, '' ORDER BY id)) FROM session)`
  const [row] = await server.query(
    `SELECT concat_ws(' ', ${[...tables, sessions].join(', ')}) AS state`,
  )
  return String(row?.state)
}
