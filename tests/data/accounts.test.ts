import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acceptInvitation } from '@/lib/data/accounts/accept-invitation'
import { cancelInvitation } from '@/lib/data/accounts/cancel-invitation'
import { createOrganisation } from '@/lib/data/accounts/create-organisation'
import { decideAct } from '@/lib/data/accounts/decide-act'
import { endSessions } from '@/lib/data/accounts/end-sessions'
import { findActs } from '@/lib/data/accounts/find-acts'
import { findFreezeLink } from '@/lib/data/accounts/find-freeze-link'
import { findInvitation } from '@/lib/data/accounts/find-invitation'
import { findPeople } from '@/lib/data/accounts/find-people'
import { freezeOrganisation } from '@/lib/data/accounts/freeze-organisation'
import { getSignInRules } from '@/lib/data/accounts/get-sign-in-rules'
import { inviteFirstAdministrator } from '@/lib/data/accounts/invite-first-administrator'
import { inviteProvider } from '@/lib/data/accounts/invite-provider'
import { keepSession } from '@/lib/data/accounts/keep-session'
import { makeFreezeLink } from '@/lib/data/accounts/make-freeze-link'
import { proposeAct } from '@/lib/data/accounts/propose-act'
import { removeByOperator } from '@/lib/data/accounts/remove-by-operator'
import { removePerson } from '@/lib/data/accounts/remove-person'
import { stopModerating } from '@/lib/data/accounts/stop-moderating'
import { thawOrganisation } from '@/lib/data/accounts/thaw-organisation'
import { type Catalogue, openCatalogue } from '@/lib/data/db'
import { Refusal } from '@/lib/data/refusal'
import { Forbidden } from '@/lib/domain/forbidden'
import type { Actor } from '@/lib/domain/permissions'
import { aServer, OLDEST_SERVER, query, withClient } from '../postgres'

/* Who may come in, and that nobody mints a key to publish with: in the program and below it. */

const NOW = new Date('2026-11-24T15:00:00.000Z')
const DAY_MS = 24 * 3_600_000
const later = (days: number) => new Date(NOW.getTime() + days * DAY_MS)

const ORGANISATION = 'Organización Ejemplo'

describe.each(OLDEST_SERVER)('on %s', (name) => {
  const server = aServer(name)
  let url = ''
  let catalogue: Catalogue
  let first: Actor
  let second: Actor

  beforeAll(async () => {
    url = await server.migrated()
    catalogue = openCatalogue(url)
    const emails = ['una@ejemplo.example', 'otra@ejemplo.example']
    for (const email of emails) {
      const wish = { email, organisation: ORGANISATION }
      const token = await inviteFirstAdministrator(catalogue, wish, NOW)
      expect(await acceptInvitation(catalogue, token, 'hash', NOW)).toBe(true)
    }
    const { rows } = await query(
      url,
      'SELECT user_id, organisation_id FROM member ORDER BY created_at',
    )
    const [one, two] = rows.map(
      (row): Actor => ({
        ...{ userId: row.user_id, organisationId: row.organisation_id, role: 'administrator' },
        ...{ isModerating: false, isFresh: true, hasTotp: true },
      }),
    )
    if (!one || !two) throw new Error('administrators: got fewer than two')
    first = one
    second = two
  })
  afterAll(() => catalogue?.client.$disconnect())

  const asProvider = (): Actor => ({ ...first, role: 'provider' })
  const asked = (sql: string) => withClient(url, 'kuska_app', (client) => client.query(sql))
  const lastAct = async () => {
    const acts = await findActs(catalogue, first, later(-8))
    return acts.at(-1)?.id ?? ''
  }
  const count = async (sql: string) =>
    Number((await query(url, `SELECT count(*) AS n FROM ${sql}`)).rows[0].n)

  test('the operator’s command invites two administrators and no third', async () => {
    const wish = { email: 'tercera@ejemplo.example', organisation: ORGANISATION }
    await expect(inviteFirstAdministrator(catalogue, wish, NOW)).rejects.toThrow(
      /got 2 administrators already/,
    )
  })

  test('one administrator invites a provider; the link is kept as a hash, holds a week, and opens once', async () => {
    const email = 'proveedora@ejemplo.example'
    const organisationId = first.organisationId
    const sent = await inviteProvider(catalogue, first, { email, organisationId }, NOW)
    if (typeof sent === 'string') throw new Error(sent)
    const { rows } = await query(url, 'SELECT i::text AS row FROM invitation i')
    expect(JSON.stringify(rows)).not.toContain(sent.token)
    expect(await findInvitation(catalogue, sent.token, later(6.9))).toMatchObject({ email })
    expect(await findInvitation(catalogue, sent.token, later(7))).toBeNull()
    const taken = await Promise.all([
      acceptInvitation(catalogue, sent.token, 'hash', NOW),
      acceptInvitation(catalogue, sent.token, 'hash', NOW),
    ])
    expect(taken.sort()).toEqual([false, true])
    expect(await inviteProvider(catalogue, first, { email, organisationId }, NOW)).toBe('taken')
  })

  test('a newer invitation takes the place of the one before', async () => {
    const wish = { email: 'dos-veces@ejemplo.example', organisationId: first.organisationId }
    const [old, next] = [
      await inviteProvider(catalogue, first, wish, NOW),
      await inviteProvider(catalogue, first, wish, NOW),
    ]
    if (typeof old === 'string' || typeof next === 'string') throw new Error('not sent')
    expect(await findInvitation(catalogue, old.token, NOW)).toBeNull()
    expect(await findInvitation(catalogue, next.token, NOW)).not.toBeNull()
  })

  test('a moderator comes by two administrators: one proposes, the other does it', async () => {
    const email = 'moderadora@ejemplo.example'
    const wish = {
      ...{ kind: 'invitation' as const, organisationId: first.organisationId, email },
      role: 'moderator' as const,
    }
    expect(await proposeAct(catalogue, first, wish, NOW)).toBe('waits')
    const id = await lastAct()
    await expect(decideAct(catalogue, first, { id, decision: 'done' }, NOW)).rejects.toThrow(
      Forbidden,
    )
    const sent = await decideAct(catalogue, second, { id, decision: 'done' }, NOW)
    if (sent === null || sent === 'taken') throw new Error('not sent')
    expect(await acceptInvitation(catalogue, sent.token, 'hash', NOW)).toBe(true)
    expect(await count(`member WHERE role = 'moderator'`)).toBe(1)
    await expect(decideAct(catalogue, second, { id, decision: 'done' }, NOW)).rejects.toThrow(
      Forbidden,
    )
  })

  test('an organisation moderates by two administrators, and of two at once one does it', async () => {
    const wish = {
      kind: 'moderating_organisation' as const,
      organisationName: 'Ministerio Ficticio',
    }
    await proposeAct(catalogue, first, wish, NOW)
    const id = await lastAct()
    const decide = () => decideAct(catalogue, second, { id, decision: 'done' }, NOW)
    const outcomes = await Promise.allSettled([decide(), decide()])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await count(`organisation WHERE is_moderating`)).toBe(1)
  })

  test('a role changes by two, ends her sessions, and an act that waited a week is too old', async () => {
    const { rows } = await query(url, `SELECT user_id FROM member WHERE role = 'provider' LIMIT 1`)
    const memberId = String(rows[0]?.user_id)
    await asked(
      `INSERT INTO session (id, token, user_id, expires_at) VALUES ('s-role', 't-role', '${memberId}', '2099-01-01')`,
    )
    await proposeAct(catalogue, first, { kind: 'role', memberId, role: 'moderator' }, NOW)
    const id = await lastAct()
    const decision = { id, decision: 'done' as const }
    await expect(decideAct(catalogue, second, decision, later(7))).rejects.toThrow(Forbidden)
    await decideAct(catalogue, second, decision, NOW)
    expect(await count(`member WHERE user_id = '${memberId}' AND role = 'moderator'`)).toBe(1)
    expect(await count(`session WHERE user_id = '${memberId}'`)).toBe(0)
  })

  test('whoever proposed may take it back, and a provider can do none of this', async () => {
    const wish = { kind: 'moderating_organisation' as const, organisationName: 'Otra Ficticia' }
    await proposeAct(catalogue, first, wish, NOW)
    const id = await lastAct()
    await decideAct(catalogue, first, { id, decision: 'refused' }, NOW)
    expect(await count(`organisation WHERE name = 'Otra Ficticia'`)).toBe(0)
    const refusals = [
      () => proposeAct(catalogue, asProvider(), wish, NOW),
      () => findPeople(catalogue, asProvider(), NOW),
      () => createOrganisation(catalogue, asProvider(), 'Suya'),
      () => removePerson(catalogue, asProvider(), second.userId, NOW),
      () =>
        inviteProvider(
          ...([catalogue, asProvider()] as const),
          { email: 'x@ejemplo.example', organisationId: first.organisationId },
          NOW,
        ),
    ]
    for (const refusal of refusals) await expect(refusal()).rejects.toThrow(Forbidden)
  })

  test('a session is kept alive, ends after a working day, and is nobody else’s to end', async () => {
    await asked(
      `INSERT INTO session (id, token, user_id, created_at, expires_at)
        VALUES ('s1', 't1', '${first.userId}', '${NOW.toISOString()}', '${later(0.02).toISOString()}')`,
    )
    const kept = await keepSession(catalogue, 't1', new Date(NOW.getTime() + 10 * 60_000))
    expect(kept).toMatchObject({ userId: first.userId, role: 'administrator', isFresh: true })
    await endSessions(catalogue, second.userId, { id: 's1' })
    expect(await count(`session WHERE id = 's1'`)).toBe(1)
    expect(await keepSession(catalogue, 't1', later(0.4))).toBeNull()
    expect(await count(`session WHERE id = 's1'`)).toBe(0)
  })

  test('somebody who is removed is out at once, and leaves no e-mail behind', async () => {
    const email = 'se-va@ejemplo.example'
    const organisationId = first.organisationId
    const sent = await inviteProvider(catalogue, first, { email, organisationId }, NOW)
    if (typeof sent === 'string') throw new Error(sent)
    await acceptInvitation(catalogue, sent.token, 'hash', NOW)
    const { rows } = await query(url, `SELECT id FROM "user" WHERE email = '${email}'`)
    const userId = String(rows[0]?.id)
    expect(await getSignInRules(catalogue, userId)).toEqual({ mayUseLink: false })
    await asked(
      `INSERT INTO session (id, token, user_id, expires_at) VALUES ('s2', 't2', '${userId}', '2099-01-01')`,
    )
    await removePerson(catalogue, second, userId, NOW)
    expect(await keepSession(catalogue, 't2', NOW)).toBeNull()
    expect(await getSignInRules(catalogue, userId)).toBeNull()
    expect(await count(`"user" WHERE email = '${email}'`)).toBe(0)
    await expect(removePerson(catalogue, second, second.userId, NOW)).rejects.toThrow(Forbidden)
  })

  /** Somebody new, by two administrators and an invitation. */
  const join = async (email: string, role: 'moderator' | 'administrator'): Promise<Actor> => {
    const wish = { kind: 'invitation' as const, organisationId: first.organisationId, email, role }
    await proposeAct(catalogue, first, wish, NOW)
    const sent = await decideAct(catalogue, second, { id: await lastAct(), decision: 'done' }, NOW)
    if (sent === null || sent === 'taken') throw new Error('not sent')
    expect(await acceptInvitation(catalogue, sent.token, 'hash', NOW)).toBe(true)
    const { rows } = await query(url, 'SELECT id FROM "user" WHERE email = $1', [email])
    return { ...first, role, userId: String(rows[0]?.id) }
  }

  test('an administrator who has gone leaves no act, no invitation and no draft behind', async () => {
    const third = await join('tercera@ejemplo.example', 'administrator')
    const invited = 'de-la-tercera@ejemplo.example'
    const wish = { kind: 'role' as const, memberId: first.userId, role: 'moderator' as const }
    await proposeAct(catalogue, third, wish, NOW)
    const id = await lastAct()
    const { organisationId } = third
    const sent = await inviteProvider(catalogue, third, { email: invited, organisationId }, NOW)
    if (typeof sent === 'string') throw new Error(sent)
    await asked(`INSERT INTO draft (user_id, form) VALUES ('${third.userId}', '{}')`)
    await removePerson(catalogue, second, third.userId, NOW)
    expect((await findActs(catalogue, first, later(-8))).map((act) => act.id)).not.toContain(id)
    await expect(decideAct(catalogue, second, { id, decision: 'done' }, NOW)).rejects.toThrow(
      Forbidden,
    )
    expect(await acceptInvitation(catalogue, sent.token, 'hash', NOW)).toBe(false)
    expect(await count(`draft WHERE user_id = '${third.userId}'`)).toBe(0)
  })

  test('what she had agreed on with another opens no account after she has gone', async () => {
    const third = await join('cuarta@ejemplo.example', 'administrator')
    const email = 'tarde@ejemplo.example'
    const organisationId = first.organisationId
    const wish = { kind: 'invitation' as const, organisationId, email, role: 'moderator' as const }
    await proposeAct(catalogue, first, wish, NOW)
    const decision = { id: await lastAct(), decision: 'done' as const }
    const sent = await decideAct(catalogue, third, decision, NOW)
    if (sent === null || sent === 'taken') throw new Error('not sent')
    await removePerson(catalogue, second, third.userId, NOW)
    expect(await acceptInvitation(catalogue, sent.token, 'hash', NOW)).toBe(false)
    // Nor to a program that keeps the invitation alive.
    await query(url, `UPDATE invitation SET expires_at = '2099-01-01' WHERE email = '${email}'`)
    await expect(acceptInvitation(catalogue, sent.token, 'hash', NOW)).rejects.toThrow()
  })

  test('an invitation is taken back by one administrator, and opens no more', async () => {
    const wish = { email: 'mal-enviada@ejemplo.example', organisationId: first.organisationId }
    const sent = await inviteProvider(catalogue, first, wish, NOW)
    if (typeof sent === 'string') throw new Error(sent)
    const people = await findPeople(catalogue, second, NOW)
    const waiting = people
      .flatMap(({ invited }) => invited)
      .find(({ email }) => email === wish.email)
    const id = waiting?.id ?? ''
    await expect(cancelInvitation(catalogue, asProvider(), id, NOW)).rejects.toThrow(Forbidden)
    await cancelInvitation(catalogue, second, id, NOW)
    expect(await acceptInvitation(catalogue, sent.token, 'hash', NOW)).toBe(false)
    await expect(cancelInvitation(catalogue, second, id, NOW)).rejects.toThrow(Forbidden)
  })

  test('one administrator takes moderating back, and two give it anew', async () => {
    const name = 'Guardia Ficticia'
    const moderates = () => count(`organisation WHERE is_moderating AND name = '${name}'`)
    const byTwo = async (wish: { organisationName: string } | { organisationId: string }) => {
      await proposeAct(catalogue, first, { kind: 'moderating_organisation', ...wish }, NOW)
      await decideAct(catalogue, second, { id: await lastAct(), decision: 'done' }, NOW)
    }
    await byTwo({ organisationName: name })
    expect(await moderates()).toBe(1)
    const { rows } = await query(url, 'SELECT id FROM organisation WHERE name = $1', [name])
    const organisationId = String(rows[0]?.id)
    await expect(stopModerating(catalogue, asProvider(), organisationId, NOW)).rejects.toThrow(
      Forbidden,
    )
    await stopModerating(catalogue, first, organisationId, NOW)
    expect(await moderates()).toBe(0)
    await expect(
      asked(`UPDATE organisation SET is_moderating = true, spent_acts = 0 WHERE name = '${name}'`),
    ).rejects.toMatchObject({ constraint: 'organisation_moderates_by_two' })
    await byTwo({ organisationId })
    expect(await moderates()).toBe(1)
  })

  test('whoever reads that it was not her office stops it; another organisation lets it go on', async () => {
    const name = 'Programa Parado'
    const own = await query(url, `INSERT INTO organisation (name) VALUES ('${name}') RETURNING id`)
    const organisationId = String(own.rows[0]?.id)
    const wish = { email: 'parada@ejemplo.example', organisationId }
    const sent = await inviteProvider(catalogue, first, wish, NOW)
    if (typeof sent === 'string') throw new Error(sent)
    await acceptInvitation(catalogue, sent.token, 'hash', NOW)
    const people = await query(url, `SELECT id FROM "user" WHERE email = '${wish.email}'`)
    const userId = String(people.rows[0]?.id)
    const propose = `INSERT INTO proposal (exposure, changes, risk, origin, author_role, author_user_id,
        author_organisation_id)
      VALUES ('OPEN', '[{"field":"name","old":null,"new":"x"}]', 'CRITICAL', 'provider', 'provider',
        '${userId}', '${organisationId}')`
    await asked(propose)
    await asked(
      `INSERT INTO session (id, token, user_id, expires_at) VALUES ('s3', 't3', '${userId}', '2099-01-01')`,
    )
    const link = await makeFreezeLink(catalogue, organisationId, NOW)
    expect(link).toMatchObject({ organisation: name, emails: [wish.email] })
    expect(await freezeOrganisation(catalogue, link.token, later(7))).toBe(false)
    expect(await findFreezeLink(catalogue, link.token, NOW)).toBe(name)
    expect(await freezeOrganisation(catalogue, link.token, NOW)).toBe(true)
    expect(await count(`session WHERE user_id = '${userId}'`)).toBe(0)
    expect(await count(`proposal WHERE author_user_id = '${userId}' AND state = 'cancelled'`)).toBe(
      1,
    )
    await expect(asked(propose)).rejects.toMatchObject({ constraint: 'organisation_is_frozen' })
    const colleague = { ...first, organisationId }
    await expect(thawOrganisation(catalogue, colleague, organisationId)).rejects.toThrow(Forbidden)
    await expect(
      asked(`UPDATE organisation SET frozen_at = NULL WHERE id = '${organisationId}'`),
    ).rejects.toMatchObject({ constraint: 'organisation_thawed_by_another' })
    await thawOrganisation(catalogue, second, organisationId)
    await asked(propose)
    expect(await freezeOrganisation(catalogue, link.token, NOW)).toBe(false)
  })

  test('with a lost phone the operator takes the account away, and invites another', async () => {
    const wish = { email: 'sola@ejemplo.example', organisation: ORGANISATION }
    const others = openCatalogue(await server.migrated())
    const join = async () =>
      acceptInvitation(others, await inviteFirstAdministrator(others, wish, NOW), 'hash', NOW)
    try {
      await expect(removeByOperator(others, wish.email, NOW)).rejects.toThrow(Refusal)
      expect(await join()).toBe(true)
      await expect(join()).rejects.toThrow(Refusal)
      expect(await removeByOperator(others, wish.email, NOW)).toEqual({
        ...{ role: 'administrator', organisation: ORGANISATION, administratorCount: 0 },
      })
      expect(await join()).toBe(true)
    } finally {
      await others.client.$disconnect()
    }
  })

  describe('whatever the program does, the database refuses', () => {
    const id = '00000000-0000-4000-8000-00000000000a'
    const act = (values: string) =>
      `INSERT INTO admin_act (id, kind, role, member_id, proposed_by${values}`
    test.each([
      [
        'an address or an agent of a session',
        () => `INSERT INTO session (id, token, user_id, expires_at, ip_address)
          VALUES ('x', 'x', '${first.userId}', now(), '192.0.2.7')`,
        'session_keeps_no_trace',
      ],
      [
        'a name of a person',
        () => `UPDATE "user" SET name = 'Ana' WHERE id = '${first.userId}'`,
        'user_has_no_name',
      ],
      [
        'a moderator out of nothing',
        () => `UPDATE member SET role = 'moderator' WHERE user_id = '${first.userId}'`,
        'member_needs_two_administrators',
      ],
      [
        'a third administrator out of nothing',
        () => `INSERT INTO "user" (id, email) VALUES ('t', 't@ejemplo.example');
          INSERT INTO member (user_id, organisation_id, role)
            VALUES ('t', '${first.organisationId}', 'administrator')`,
        'member_needs_two_administrators',
      ],
      [
        'an act that one administrator does alone',
        () => `${act(`) VALUES ('${id}', 'role', 'moderator', '${first.userId}', '${first.userId}')`)};
          UPDATE admin_act SET decided_by = '${first.userId}', decided_at = now(), outcome = 'done'
            WHERE id = '${id}'`,
        'admin_act_needs_two',
      ],
      [
        'an act that somebody proposed who is no administrator any more',
        () => `${act(`) VALUES ('${id}', 'role', 'moderator', '${first.userId}', '${first.userId}')`)};
          DELETE FROM member WHERE user_id = '${first.userId}';
          UPDATE admin_act SET decided_by = '${second.userId}', decided_at = now(), outcome = 'done'
            WHERE id = '${id}'`,
        'admin_act_by_administrators',
      ],
      [
        'an act that was never proposed',
        () =>
          act(`, decided_by, decided_at, outcome) VALUES ('${id}', 'role', 'moderator',
          '${first.userId}', '${first.userId}', '${second.userId}', now(), 'done')`),
        'admin_act_is_proposed_first',
      ],
      [
        'a link as it stands',
        () => `INSERT INTO invitation (email, organisation_id, role, token_hash, expires_at)
          VALUES ('a@ejemplo.example', '${first.organisationId}', 'provider', 'abc', now())`,
        'invitation_keeps_a_hash',
      ],
      [
        'a moderator who comes in by a link',
        () => `UPDATE member SET takes_link = true WHERE user_id = '${first.userId}'`,
        'member_link_is_for_providers',
      ],
    ])('%s', async (_what, sql, rule) => {
      await withClient(url, 'kuska_app', async (client) => {
        await client.query('BEGIN')
        await expect(client.query(sql())).rejects.toMatchObject({ constraint: rule })
        await client.query('ROLLBACK')
      })
    })

    test('an act that was decided, or its content, changed by the app', async () => {
      for (const sql of [
        `UPDATE admin_act SET role = 'administrator'`,
        'DELETE FROM admin_act',
        'DELETE FROM "user"',
        'DELETE FROM invitation',
      ])
        await expect(asked(sql), sql).rejects.toThrow(/permission denied/)
      await expect(
        query(url, `UPDATE admin_act SET outcome = 'refused' WHERE outcome = 'done'`),
      ).rejects.toMatchObject({ constraint: 'admin_act_is_decided_once' })
    })

    test('the public side anything of the accounts', async () => {
      for (const table of ['"user"', 'session', 'account', 'member', 'invitation', 'admin_act'])
        await expect(
          withClient(url, 'kuska_reader', (client) => client.query(`SELECT FROM ${table}`)),
        ).rejects.toThrow(/permission denied/)
    })
  })
})
