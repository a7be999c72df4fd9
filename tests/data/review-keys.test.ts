import { beforeAll, describe, expect, test } from 'vitest'
import { NEW_PHONE, OLD_PHONE } from '../an-office'
import { aServer, SERVERS, withClient } from '../postgres'
import { fillReviewWorld, PEOPLE } from '../review-world'

/*
 * What the database refuses of a program that has been taken over: it writes as `kuska_app`, with
 * every right that the panel has, and past every rule of the panel's own code.
 */

const P = '00000000-0000-4000-8000-00000000000f'
const { provider, one, oneMore, two, three, colleague, admin } = PEOPLE

const phones = (value: string) => JSON.stringify([{ kind: 'phone', value }])
const PHONE = `[{"field":"channels","old":${phones(OLD_PHONE)},"new":${phones(NEW_PHONE)}}]`
const FACT = '[{"field":"facts.womanStaff","old":null,"new":"yes"}]'

interface Wish {
  readonly changes?: string
  readonly risk?: string
  readonly origin?: string
  readonly batch?: string
  readonly role?: string
  readonly author?: typeof provider
  readonly isNew?: boolean
  readonly state?: string
}
const proposal = (wish: Wish = {}) => {
  const { changes = PHONE, risk = 'CRITICAL', origin = 'provider', batch = 'NULL' } = wish
  const { role = 'provider', author = provider, isNew = false, state = 'submitted' } = wish
  const who = role === 'operator' ? 'NULL, NULL' : `'${author.userId}', '${author.organisationId}'`
  const target = isNew
    ? 'NULL, NULL'
    : `(SELECT id FROM service WHERE name = 'CEM Villa Imaginaria'), 1`
  return `INSERT INTO proposal (id, exposure, target_id, base_version, changes, risk, origin,
      batch_id, author_role, author_user_id, author_organisation_id, state)
    VALUES ('${P}', 'OPEN', ${target}, '${changes}', '${risk}', '${origin}', ${batch}, '${role}',
      ${who}, '${state}')`
}
const key = ({ userId, organisationId, role }: typeof provider | typeof one) =>
  `INSERT INTO approval (proposal_id, user_id, organisation_id, role)
    VALUES ('${P}', '${userId}', '${organisationId}', '${role}')`
const call = (who: typeof one, number = OLD_PHONE, outcome = 'confirmed') =>
  `INSERT INTO call_back (proposal_id, exposure, user_id, organisation_id, role, number, via, outcome)
    VALUES ('${P}', 'OPEN', '${who.userId}', '${who.organisationId}', 'moderator', '${number}', 'old',
      '${outcome}')`
const state = (next: string) => `UPDATE proposal SET state = '${next}' WHERE id = '${P}'`
const gone = ({ userId }: typeof one) => `DELETE FROM member WHERE user_id = '${userId}'`
const silent = ({ organisationId }: typeof one) =>
  `UPDATE organisation SET is_moderating = false WHERE id = '${organisationId}'`
const BATCH = `'${P}'`
/** Others of one file, each with its source. */
const rowsOf = (count: number, url = 'https://www.gob.pe/directorio') =>
  `INSERT INTO proposal (exposure, changes, risk, origin, batch_id, author_role)
    SELECT 'OPEN', '[{"field":"trust","old":null,"new":{"sourceUrl":"${url}"}}]', 'CRITICAL', 'import',
      ${BATCH}, 'operator' FROM generate_series(1, ${count})`

const KEYS = 'proposal_needs_its_keys'
const AROUND_THE_CLOCK = [
  { days: [1, 2, 3, 4, 5, 6, 7], opens: '00:00', closes: '12:00' },
  { days: [1, 2, 3, 4, 5, 6, 7], opens: '12:00', closes: '24:00' },
]

type Refused = readonly [what: string, statements: readonly string[], rule: string]
const REFUSED: readonly Refused[] = [
  ['a phone that nobody approved', [proposal(), state('approved')], KEYS],
  ['a phone with one key', [proposal(), call(one), key(one), state('approved')], KEYS],
  ['a phone that nobody called about', [proposal(), key(one), key(two), state('approved')], KEYS],
  [
    'a phone that an office denied',
    [proposal(), key(one), key(two), call(one), call(two, OLD_PHONE, 'denied'), state('approved')],
    KEYS,
  ],
  [
    'a phone whose call nobody answered',
    [proposal(), key(one), key(two), call(one, OLD_PHONE, 'no_answer'), state('approved')],
    KEYS,
  ],
  [
    'a phone with the key of somebody who has gone',
    [proposal(), key(one), key(two), call(two), gone(one), state('approved')],
    KEYS,
  ],
  [
    'a phone with a call of somebody who has gone',
    [proposal(), key(one), key(two), call(three), gone(three), state('approved')],
    KEYS,
  ],
  [
    'a phone whose second organisation moderates no more',
    [proposal(), key(one), key(two), call(one), silent(two), state('approved')],
    KEYS,
  ],
  [
    'a small change with the key of somebody who has gone',
    [proposal({ changes: FACT, risk: 'NORMAL' }), key(one), gone(one), state('approved')],
    KEYS,
  ],
  [
    'a second key of somebody whose first one went with her organisation',
    [proposal(), key(one), silent(one), key(one)],
    'key_of_a_moderator',
  ],
  ['the new number called', [proposal(), call(one, NEW_PHONE)], 'call_back_to_a_known_number'],
  [
    'two keys of one organisation',
    [proposal(), key(one), key(oneMore)],
    'approval_once_an_organisation',
  ],
  ['two keys of one person', [proposal(), key(one), key(one)], 'approval_once_an_organisation'],
  ['a provider’s key', [proposal(), key(colleague)], 'key_of_a_moderator'],
  ['an administrator’s key', [proposal(), key(admin)], 'key_of_a_moderator'],
  [
    'a key of an organisation that is not hers',
    [proposal(), key({ ...one, organisationId: two.organisationId })],
    'key_of_a_moderator',
  ],
  [
    'an author’s own key',
    [proposal({ author: one, origin: 'moderator', role: 'moderator' }), key(one)],
    'key_not_of_the_author',
  ],
  [
    'a key of the author’s organisation',
    [proposal({ author: one, origin: 'moderator', role: 'moderator' }), key(oneMore)],
    'key_not_of_the_author',
  ],
  [
    'an author’s own key of a small change',
    [
      proposal({
        ...{ author: one, origin: 'moderator', role: 'moderator' },
        ...{ changes: FACT, risk: 'NORMAL' },
      }),
      key(one),
    ],
    'key_not_of_the_author',
  ],
  [
    'a small change that nobody saw',
    [proposal({ changes: FACT, risk: 'NORMAL' }), state('approved')],
    KEYS,
  ],
  ['a phone called a small change', [proposal({ risk: 'NORMAL' })], 'proposal_risk_is_honest'],
  [
    'a new listing called a small change',
    [proposal({ risk: 'NORMAL', changes: FACT, isNew: true })],
    'proposal_risk_is_honest',
  ],
  [
    'a reopening called a small change',
    [
      proposal({
        risk: 'NORMAL',
        changes: '[{"field":"status","old":"withdrawn","new":"published"}]',
      }),
    ],
    'proposal_risk_is_honest',
  ],
  [
    'a door that moves called a small change',
    [
      proposal({
        risk: 'NORMAL',
        changes: '[{"field":"points","old":[{"address":"a"}],"new":[{"address":"b"}]}]',
      }),
    ],
    'proposal_risk_is_honest',
  ],
  ...(
    [
      ['another way to the door', [{ directions: 'a' }], [{ directions: 'b' }]],
      [
        'a new place to wait for a team',
        [{}],
        [{ hours: { visits: [{ place: 'a', ubigeo: '1' }] } }],
      ],
      ['all days around the clock', [{}], [{ hours: { weekly: AROUND_THE_CLOCK } }]],
      [
        'a language that somebody heard on a call',
        [{ languages: [{ code: 'quz', form: 'staff', confirmedBy: 'provider' }] }],
        [{ languages: [{ code: 'quz', form: 'staff', confirmedBy: 'call' }] }],
      ],
    ] as const
  ).map(
    ([what, old, next]): Refused => [
      `${what} called a small change`,
      [
        proposal({
          risk: 'NORMAL',
          changes: JSON.stringify([{ field: 'points', old, new: next }]),
        }),
      ],
      'proposal_risk_is_honest',
    ],
  ),
  [
    'that a service agreed to be listed, called a small change',
    [
      proposal({
        risk: 'NORMAL',
        changes:
          '[{"field":"consent","old":null,"new":{"role":"other","date":"2026-03-04","scope":"whole"}}]',
      }),
    ],
    'proposal_risk_is_honest',
  ],
  [
    'the word that somebody called, called a small change',
    [
      proposal({
        risk: 'NORMAL',
        changes: '[{"field":"fieldTrust.channels","old":null,"new":{"how":"call"}}]',
      }),
    ],
    'proposal_risk_is_honest',
  ],
  [
    'a file of a provider without a call',
    [proposal({ origin: 'import', batch: BATCH }), key(one), key(two), state('approved')],
    KEYS,
  ],
  [
    'a file of the operator with one key',
    [proposal({ origin: 'import', batch: BATCH, role: 'operator' }), key(one), state('approved')],
    KEYS,
  ],
  ...(
    [
      ['a moderator’s file of one row', rowsOf(0)],
      ['a file of nineteen rows', rowsOf(19)],
      ['a file whose source is not the State’s', rowsOf(30, 'https://gob.pe.example/directorio')],
    ] as const
  ).map(
    ([what, rows]): Refused => [
      `${what} without a call`,
      [
        ...[proposal({ origin: 'import', batch: BATCH, role: 'operator' }), rows],
        ...[key(one), key(two), state('approved')],
      ],
      KEYS,
    ],
  ),
  ['a proposal born published', [proposal({ state: 'published' })], 'proposal_begins_submitted'],
  [
    'a rejected one taken up again',
    [proposal(), state('rejected'), state('submitted')],
    'proposal_moves_as_allowed',
  ],
  [
    'a published one without approval',
    [proposal(), state('published')],
    'proposal_moves_as_allowed',
  ],
  [
    'another number after the keys were turned',
    [
      ...[proposal(), key(one), key(two), call(one)],
      `UPDATE proposal SET changes = replace(changes::text, '${NEW_PHONE}', '+51900000009')::jsonb`,
    ],
    'proposal_stays_as_submitted',
  ],
  [
    'another number as it is published',
    [
      ...[proposal(), key(one), key(two), call(one), state('approved')],
      `UPDATE proposal SET state = 'published',
        changes = replace(changes::text, '${NEW_PHONE}', '+51900000009')::jsonb`,
    ],
    'proposal_stays_as_submitted',
  ],
  [
    'another author after the fact',
    [proposal(), `UPDATE proposal SET author_user_id = 'u-x' WHERE id = '${P}'`],
    'proposal_stays_as_submitted',
  ],
  [
    'a smaller risk after the fact',
    [proposal({ changes: FACT }), `UPDATE proposal SET risk = 'NORMAL' WHERE id = '${P}'`],
    'proposal_stays_as_submitted',
  ],
  ['a key on what is decided', [proposal(), state('rejected'), key(one)], 'key_on_what_waits'],
  [
    'an organisation made a moderating one',
    [`UPDATE organisation SET is_moderating = true WHERE name = 'Otro Programa'`],
    'organisation_moderates_by_two',
  ],
  [
    'a shelter proposed as an office',
    [proposal({ changes: '[{"field":"kind","old":null,"new":"hrt"}]', isNew: true })],
    'proposal_open_kind',
  ],
  [
    'a form about a shelter',
    [`INSERT INTO draft (user_id, form) VALUES ('x', '{"kind":"hrt","address":"calle"}')`],
    'draft_open_kind',
  ],
  [
    'a report of a day',
    [
      `INSERT INTO report_count (public_id, reason, week, count, fresh_week)
        SELECT id, 'closed', '2026-09-15', 1, '2026-W38' FROM public_id LIMIT 1`,
    ],
    'report_count_by_week',
  ],
]

const ACCEPTED: readonly [what: string, statements: readonly string[]][] = [
  [
    'another date at a stop that is known, with one key',
    [
      proposal({
        risk: 'NORMAL',
        changes: JSON.stringify([
          {
            field: 'points',
            old: [{ hours: { visits: [{ place: 'a', ubigeo: '1', date: '2026-12-01' }] } }],
            new: [{ hours: { visits: [{ place: 'a', ubigeo: '1', date: '2027-01-05' }] } }],
          },
        ]),
      }),
      key(one),
      state('approved'),
    ],
  ],
  [
    'a phone with two keys and a call',
    [proposal(), key(one), key(two), call(two), state('approved'), state('published')],
  ],
  [
    'a phone, the third organisation having called',
    [proposal(), key(one), key(two), call(three), state('approved'), state('published')],
  ],
  [
    'a phone, a colleague’s key standing in for one that has gone',
    [
      ...[proposal(), key(one), gone(one), key(oneMore), key(two), call(two)],
      ...[state('approved'), state('published')],
    ],
  ],
  [
    'a small change with one key',
    [proposal({ changes: FACT, risk: 'NORMAL' }), key(one), state('approved'), state('published')],
  ],
  [
    'a file of the operator with two keys',
    [
      ...[proposal({ origin: 'import', batch: BATCH, role: 'operator' }), rowsOf(20)],
      ...[key(one), key(two), state('approved'), state('published')],
    ],
  ],
  ['what has changed meanwhile', [proposal(), state('stale'), state('cancelled')]],
]

describe.each(SERVERS)('on %s', (name) => {
  const server = aServer(name)
  let url = ''
  beforeAll(async () => {
    url = await server.migrated()
    await fillReviewWorld(url)
  })

  /** What refuses the last statement; those before it must pass. */
  async function attempt(asker: 'owner' | 'kuska_app', statements: readonly string[]) {
    return withClient(url, asker, async (client) => {
      await client.query('BEGIN')
      try {
        for (const sql of statements.slice(0, -1)) await client.query(sql)
        await client.query('SAVEPOINT last')
        return await client.query(statements.at(-1) ?? '').then(
          () => '',
          (error: { constraint?: string }) => error.constraint ?? String(error),
        )
      } finally {
        await client.query('ROLLBACK')
      }
    })
  }

  test.each(['owner', 'kuska_app'] as const)(
    '%s publishes nothing without its keys',
    async (who) => {
      for (const [what, statements, rule] of REFUSED)
        expect(await attempt(who, statements), what).toBe(rule)
    },
  )

  test.each(['owner', 'kuska_app'] as const)('with them, %s does', async (who) => {
    for (const [what, statements] of ACCEPTED) expect(await attempt(who, statements), what).toBe('')
  })

  test.each([
    ['approval_is_guarded', 'approval', [proposal(), key(colleague)]],
    ['proposal_is_guarded', 'proposal', [proposal(), state('approved')]],
    ['call_back_number_is_known', 'call_back', [proposal(), call(one, NEW_PHONE)]],
  ] as const)('without %s it would stand', async (trigger, table, statements) => {
    const without = `ALTER TABLE ${table} DISABLE TRIGGER ${trigger}`
    expect(await attempt('owner', [without, ...statements])).toBe('')
  })
})
