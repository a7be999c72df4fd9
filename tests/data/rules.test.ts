import { readFileSync } from 'node:fs'
import type { Client } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { TRI_ATTRIBUTES } from '@/lib/domain/attributes'
import { KIND_CODES, KINDS } from '@/lib/domain/kind'
import { NATIONAL_NUMBERS } from '@/lib/domain/national-numbers'
import { UNKNOWN_HOURS } from '@/lib/domain/opening-hours'
import { type Asker, aServer, SERVERS, withClient } from '../postgres'

/*
 * What the database itself refuses, whoever asks: the program as `kuska_app`, and the owner of the
 * tables at a prompt. Each statement is tried in a transaction that is rolled back.
 */

const OFFICE = '00000000-0000-4000-8000-000000000001'
const HOUSE = '00000000-0000-4000-8000-000000000002'
const DOOR = '00000000-0000-4000-8000-000000000003'
const HOURS = JSON.stringify(UNKNOWN_HOURS)
const JSON_OF = (change: object) => JSON.stringify({ ...UNKNOWN_HOURS, ...change })

/** An open office with a door and a phone, and a house: a department and nothing more. */
const FIXTURE = `
  INSERT INTO place (ubigeo, name) VALUES ('99', 'Región Imaginaria'), ('990101', 'Villa Imaginaria');
  INSERT INTO organisation (id, name) VALUES ('${OFFICE}', 'Programa Ficticio');
  INSERT INTO public_id (id, exposure, kind, department) VALUES
    ('222222', 'OPEN', NULL, NULL), ('333333', 'OPEN', NULL, NULL),
    ('hhhhhh', 'CONFIDENTIAL', 'hrt', '99'), ('kkkkkk', 'CONFIDENTIAL', 'hrt', '98');
  INSERT INTO service (id, public_id, source_id, kind, exposure, name, operator_id, source_title,
      source_date, verified_how)
    VALUES ('${OFFICE}', '222222', 'ficticio-001', 'cem', 'OPEN', 'CEM Villa Imaginaria', '${OFFICE}',
      'Guía Ficticia', '2026-09', 'press');
  INSERT INTO service (id, public_id, kind, exposure, department, source_title, source_date,
      verified_how)
    VALUES ('${HOUSE}', 'hhhhhh', 'hrt', 'CONFIDENTIAL', '99', 'Guía Ficticia', '2026', 'press');
  INSERT INTO location (id, address, ubigeo, lat, lng, precision)
    VALUES ('${DOOR}', 'Jirón de Prueba 123', '990101', -12.5, -70.25, 'exact');
  INSERT INTO service_point (id, service_id, location_id, position, hours)
    VALUES ('${DOOR}', '${OFFICE}', '${DOOR}', 0, '${HOURS}');
  INSERT INTO channel (service_id, position, kind, value)
    VALUES ('${OFFICE}', 0, 'phone', '+51900000001');
  INSERT INTO history (service_id, exposure, reason, author_role, changed_field, new_value)
    VALUES ('${OFFICE}', 'OPEN', 'prueba', 'operator', 'name', '"CEM Villa Imaginaria"');
`

const house = (change: string) => `UPDATE service SET ${change} WHERE id = '${HOUSE}'`
const office = (change: string) => `UPDATE service SET ${change} WHERE id = '${OFFICE}'`
const door = (change: string) => `UPDATE location SET ${change} WHERE id = '${DOOR}'`
const point = (change: string) => `UPDATE service_point SET ${change} WHERE id = '${DOOR}'`
const channel = (change: string) => `UPDATE channel SET ${change} WHERE service_id = '${OFFICE}'`
const history = (service: string, exposure: string, field: string, value: string) =>
  `INSERT INTO history (service_id, exposure, reason, author_role, changed_field, new_value)
    VALUES ('${service}', '${exposure}', 'prueba', 'operator', '${field}', '${value}')`
const proposal = (target: string, exposure: string, changes: string) =>
  `INSERT INTO proposal (target_id, exposure, base_version, changes, author_role, origin, risk)
    VALUES ('${target}', '${exposure}', 1, '${changes}', 'operator', 'import', 'CRITICAL')`
const HARMLESS = '[{"field":"facts.children","old":null,"new":"yes"}]'
const TITLE = `[{"field":"trust","old":null,"new":{"sourceTitle":"Otro","sourceUrl":null,"sourceDate":"2026","how":"press","verifiedAt":null}}]`
const withdrawal = (changes: string) =>
  `INSERT INTO withdrawal (service_id, exposure, part, changes, user_id, organisation_id, role)
    VALUES ('${HOUSE}', 'OPEN', 'listing', '${changes}', 'u', '${OFFICE}', 'moderator')`
const note = (text: string) =>
  `INSERT INTO fact_note (service_id, fact, note) VALUES ('${OFFICE}', 'free', ${text})`
const noteChange = (fact: string) =>
  proposal(
    OFFICE,
    'OPEN',
    `[{"field":"factNotes.${fact}","old":null,"new":"sólo martes"}]`,
  ).replace(`'CRITICAL'`, `'NORMAL'`)
const publicId = (values: string) =>
  `INSERT INTO public_id (id, exposure, kind, department) VALUES (${values})`

const CONSENT = { role: 'director', date: '2026-03-04', scope: 'whole' }
const CONSENT_RULE = 'service_consent_is_whole'
const CLOSED = 'proposal_consent_is_closed'
const TRAIL = 'service_confidential_has_no_trail'
const REFUSED: readonly [what: string, sql: string, rule: string][] = [
  // A confidential service
  ['a name for a shelter', house(`name = 'Casa Inexistente'`), TRAIL],
  ['a keeper of a shelter', house(`operator_id = '${OFFICE}'`), TRAIL],
  ['the source’s code of a shelter', house(`source_id = 'ficticio-hrt-002'`), TRAIL],
  ['a note about a shelter', house(`internal_note = 'frente a la plaza inventada'`), TRAIL],
  ['the address of a source about a shelter', house(`source_url = 'https://a.example/x'`), TRAIL],
  ['a sub-kind of a shelter', house(`sub_kind = 'otra'`), TRAIL],
  ['a shelter’s district', house(`department = '990101'`), TRAIL],
  ['a shelter’s province', house(`department = '9901'`), TRAIL],
  ['a shelter without a department', house(`department = NULL`), TRAIL],
  ...[
    `reach = 'go'`,
    `capacity = 'full'`,
    `operating_state = 'open'`,
    `cost_soles = 5`,
    `modes = '{in_person}'`,
    `pays_fare = 'yes'`,
    `woman_staff = 'no'`,
    `private_room = 'yes'`,
    `child_room = 'yes'`,
    `wheelchair = 'yes'`,
  ].map((change): [string, string, string] => [
    `of a shelter: ${change}`,
    house(change),
    'service_confidential_facts',
  ]),
  ['a shelter made open', house(`exposure = 'OPEN'`), 'service_exposure_follows_kind'],
  ['a shelter called an office', house(`kind = 'cem'`), 'service_exposure_follows_kind'],
  ['an office called a shelter', office(`kind = 'car'`), 'service_exposure_follows_kind'],
  ['an office hidden with its name', office(`exposure = 'CONFIDENTIAL', kind = 'hrt'`), TRAIL],
  [
    'an office made a shelter before its door is destroyed',
    office(`exposure = 'CONFIDENTIAL', kind = 'hrt', department = '99', public_id = 'hhhhhh',
      name = NULL, operator_id = NULL, source_id = NULL`),
    '_service_id_exposure_fkey',
  ],
  [
    'a second house under the id of another department',
    house(`public_id = 'kkkkkk'`),
    'service_entry_fkey',
  ],
  [
    'a house under an open service’s id',
    house(`public_id = '222222'`),
    'service_public_id_exposure_fkey',
  ],
  ...['OPEN', 'CONFIDENTIAL'].flatMap((exposure): [string, string, string][] => {
    const rule = (table: string) =>
      exposure === 'OPEN' ? `${table}_service_id_exposure_fkey` : `${table}_open_only`
    return [
      [
        `a shelter’s door, said to be ${exposure}`,
        `INSERT INTO service_point (service_id, exposure, location_id, position, hours)
          VALUES ('${HOUSE}', '${exposure}', '${DOOR}', 0, '${HOURS}')`,
        rule('service_point'),
      ],
      [
        `a shelter’s phone, said to be ${exposure}`,
        `INSERT INTO channel (service_id, exposure, position, kind, value)
          VALUES ('${HOUSE}', '${exposure}', 0, 'phone', '+51900000002')`,
        rule('channel'),
      ],
      [
        `the districts a shelter serves, said to be ${exposure}`,
        `INSERT INTO coverage (service_id, exposure, code, position)
          VALUES ('${HOUSE}', '${exposure}', '990101', 0)`,
        rule('coverage'),
      ],
      [
        `a note about a shelter, said to be ${exposure}`,
        `INSERT INTO fact_note VALUES ('${HOUSE}', '${exposure}', 'children', 'sólo martes')`,
        rule('fact_note'),
      ],
      [
        `who said something of a shelter, said to be ${exposure}`,
        `INSERT INTO field_trust (service_id, exposure, field, source_title, source_date, verified_how)
          VALUES ('${HOUSE}', '${exposure}', 'address', 'Guía Ficticia', '2026', 'press')`,
        rule('field_trust'),
      ],
    ]
  }),
  [
    'an address that belongs to nobody',
    `INSERT INTO location (address, ubigeo, precision)
      VALUES ('Jirón de Prueba 7', '990101', 'none'); SET CONSTRAINTS ALL IMMEDIATE`,
    'location_hangs_from_point',
  ],
  ...[
    'points',
    'channels',
    'coverage',
    'name',
    'operator',
    'internalNote',
    'facts.capacity',
    'factNotes.children',
  ].flatMap((field): [string, string, string][] => [
    [
      `${field} of a shelter in the history, whatever it is said to be`,
      history(HOUSE, 'OPEN', field, '"CANARIO"'),
      'history_confidential_has_no_trail',
    ],
    [
      `${field} of a shelter in a proposal, whatever it is said to be`,
      proposal(HOUSE, 'OPEN', `[{"field":"${field}","old":null,"new":"CANARIO"}]`),
      'proposal_changes',
    ],
  ]),
  [
    'the address of a shelter’s source in the history',
    history(HOUSE, 'CONFIDENTIAL', 'trust', '{"sourceUrl":"https://a.example"}'),
    'history_confidential_has_no_trail',
  ],
  [
    'a change with more in it than a field and two values',
    proposal(OFFICE, 'OPEN', '[{"field":"name","old":null,"new":"x","note":"y"}]'),
    'proposal_changes',
  ],
  ['a proposal that changes nothing', proposal(OFFICE, 'OPEN', '[]'), 'proposal_changes'],
  [
    'the street of a shelter in a comment',
    `${proposal(HOUSE, 'OPEN', HARMLESS)}; INSERT INTO proposal_comment
      (proposal_id, exposure, user_id, organisation_id, role, text)
      SELECT id, 'OPEN', 'u', '${OFFICE}', 'moderator', 'en jirón de Prueba 123' FROM proposal`,
    'comment_has_no_trail',
  ],
  [
    'the street of a shelter in the reason of a refusal',
    `${proposal(HOUSE, 'OPEN', HARMLESS)}; UPDATE proposal SET reason = 'Avenida Inventada'`,
    'proposal_reason_has_no_trail',
  ],
  [
    'the one sentence of a shelter, called a small change',
    proposal(HOUSE, 'OPEN', TITLE).replace(`'CRITICAL'`, `'NORMAL'`),
    'proposal_risk_is_honest',
  ],
  [
    'a shelter proposed as an open service',
    `INSERT INTO proposal (exposure, changes, author_role, origin, risk)
      VALUES ('OPEN', '[{"field":"kind","old":null,"new":"hrt"}]', 'operator', 'import', 'CRITICAL')`,
    'proposal_open_kind',
  ],
  ...[
    ['a sentence in a fact', 'facts.children', '"en jirón de Prueba"'],
    ['a district as department', 'department', '"080101"'],
    ['a street as the title of a source', 'trust', '{"sourceTitle":"Calle Inventada 12"}'],
    ['a street among the gates', 'gates', '["calle Inventada 12"]'],
  ].map(([what = '', field = '', value = '']): [string, string, string] => [
    `${what} of a shelter, proposed`,
    proposal(HOUSE, 'OPEN', `[{"field":"${field}","old":null,"new":${value}}]`),
    'proposal_changes',
  ]),
  [
    'a door of a shelter among what was withdrawn',
    withdrawal('[{"field":"points","old":["CANARIO"],"new":[]}]'),
    'withdrawal_changes',
  ],
  [
    'the telephone of a shelter among the calls',
    `${withdrawal(HARMLESS)}; INSERT INTO call_back
      (withdrawal_id, exposure, user_id, organisation_id, role, number, via, outcome)
      SELECT id, 'OPEN', 'u', '${OFFICE}', 'moderator', '+51900000002', 'official', 'confirmed'
        FROM withdrawal`,
    'call_back_confidential_by_line',
  ],
  ...['OPEN', 'CONFIDENTIAL'].map((exposure): [string, string, string] => [
    `a half-filled form about a shelter, said to be ${exposure}`,
    `INSERT INTO draft (user_id, service_id, exposure, form)
      VALUES ('u', '${HOUSE}', '${exposure}', '{"address":"CANARIO"}')`,
    exposure === 'OPEN' ? 'draft_service_id_exposure_fkey' : 'draft_open_only',
  ]),
  ...[
    `consent_role = 'director'`,
    `consent_date = '2026-03-04'`,
    `consent_role = 'director', consent_date = '1999-12-31', consent_scope = 'whole'`,
  ].flatMap((change): [string, string, string][] => [
    [`of an office, a consent that nobody gave: ${change}`, office(change), CONSENT_RULE],
    [`of a shelter, a consent that nobody gave: ${change}`, house(change), CONSENT_RULE],
  ]),
  ...[
    'el director, Fulano de Tal',
    { role: 'Fulana', date: '2026-03-04', scope: 'whole' },
    { ...CONSENT, date: 'en jirón de Prueba' },
    { ...CONSENT, name: 'Fulana de Tal' },
    { role: 'director', date: '2026-03-04' },
  ].flatMap((value): [string, string, string][] => {
    const text = JSON.stringify(value)
    const change = `[{"field":"consent","old":null,"new":${text}}]`
    return [
      [`a name in an office’s consent: ${text}`, proposal(OFFICE, 'OPEN', change), CLOSED],
      [
        `a name in an office’s consent, in the history: ${text}`,
        history(OFFICE, 'OPEN', 'consent', text),
        'history_consent_is_closed',
      ],
      [
        `a name in a shelter’s consent: ${text}`,
        proposal(HOUSE, 'OPEN', change),
        'proposal_changes',
      ],
      [
        `a name in a shelter’s consent, in the history: ${text}`,
        history(HOUSE, 'CONFIDENTIAL', 'consent', text),
        'history_confidential_has_no_trail',
      ],
    ]
  }),
  // Every service
  [
    'a service for aggressors published',
    office(`kind = 'cai', status = 'published'`),
    'service_never_published',
  ],
  [
    'a local authority published',
    office(`kind = 'local_authority', status = 'published'`),
    'service_never_published',
  ],
  ['HTML in a name', office(`name = 'CEM <b>Villa</b>'`), 'service_text_is_plain'],
  ['a turned-round name', office(`name = E'CEM \\u202Eanigami'`), 'service_text_is_plain'],
  ['an invisible letter', office(`name = E'CEM\\u200B Villa'`), 'service_text_is_plain'],
  ['a line break in a name', office(`name = E'CEM\\nVilla'`), 'service_text_is_plain'],
  ['a name of 2,001 letters', office(`name = repeat('a', 2001)`), 'service_text_is_plain'],
  ['an open service without a name', office('name = NULL'), 'service_open_is_named'],
  ['an open service with a department alone', office(`department = '99'`), 'service_open_is_named'],
  ['a source without a year', office(`source_date = 'ayer'`), 'service_source'],
  ['a thirteenth month', office(`source_date = '2026-13'`), 'service_source'],
  ['a source on plain http', office(`source_url = 'http://a.example'`), 'service_source'],
  ['ages in the wrong order', office('age_min = 18, age_max = 12'), 'service_numbers'],
  ['an id with a vowel', publicId(`'casa22', 'OPEN', NULL, NULL`), 'public_id_shape'],
  ['an id of seven letters', publicId(`'bcdfghj', 'OPEN', NULL, NULL`), 'public_id_shape'],
  ['an id given twice', publicId(`'222222', 'OPEN', NULL, NULL`), 'public_id_pkey'],
  [
    'a second id for a department’s houses',
    publicId(`'mmmmmm', 'CONFIDENTIAL', 'hrt', '99'`),
    'public_id_kind_department_key',
  ],
  [
    'a shelter’s id without department',
    publicId(`'mmmmmm', 'CONFIDENTIAL', 'hrt', NULL`),
    'public_id_entry',
  ],
  [
    'two open services under one id',
    `INSERT INTO service (public_id, source_id, kind, exposure, name, operator_id, source_title,
        source_date, verified_how)
      VALUES ('222222', 'ficticio-002', 'cem', 'OPEN', 'Otro', '${OFFICE}', 'x', '2026', 'press')`,
    'service_open_public_id',
  ],
  // Doors
  ['one coordinate without the other', door('lng = NULL'), 'location_point_is_whole'],
  ['a coordinate of no precision', door(`precision = 'none'`), 'location_point_is_whole'],
  ['a precision of no coordinate', door('lat = NULL, lng = NULL'), 'location_point_is_whole'],
  ['a point in another country', door('lat = -33.4, lng = -70.6'), 'location_in_peru'],
  ['latitude and longitude swapped', door('lat = -70.25, lng = -12.5'), 'location_in_peru'],
  ['HTML in an address', door(`address = '<script>'`), 'location_text_is_plain'],
  ['an unknown district', door(`ubigeo = '990199'`), 'location_ubigeo_fkey'],
  // Numbers
  ...[
    '*21*900000001#',
    '+51900000001,5',
    '+51900000001;ext=5',
    '+1900000001',
    '900000001',
    '0900123456',
    '+519000000011',
    '+51٩٠٠٠٠٠٠٠١',
    ' +51900000001',
    '105',
  ].map((value): [string, string, string] => [
    `a number nobody can dial: ${value}`,
    channel(`value = '${value}'`),
    'channel_can_be_reached',
  ]),
  ...['106', '911', '1884', '*105', '10', '+51900000001'].map((value): [string, string, string] => [
    `a short number that is not national: ${value}`,
    channel(`kind = 'short_code', value = '${value}'`),
    'channel_can_be_reached',
  ]),
  ...[
    'http://a.example',
    'javascript:alert(1)',
    'https://',
    'https://u:p@a.example',
    'tel:105',
  ].map((value): [string, string, string] => [
    `an address that is no https page: ${value}`,
    channel(`kind = 'url', value = '${value}'`),
    'channel_can_be_reached',
  ]),
  ['a menu that is no key', channel(`menu = '5,1'`), 'channel_menu_is_a_key'],
  // Hours, languages, places, editions
  ...[
    'null',
    '{}',
    '[]',
    JSON_OF({ note: 'frente a la plaza' }),
    JSON_OF({ state: 'open' }),
    JSON_OF({ always: 'yes' }),
    JSON_OF({ always: true }),
    JSON_OF({ state: 'unknown', weekly: [{ days: [1], opens: '08:00', closes: '16:15' }] }),
    JSON_OF({ how: 'guess' }),
    JSON_OF({ visits: null }),
  ].flatMap((hours): [string, string, string][] => [
    [`of a door: hours ${hours}`, point(`hours = '${hours}'`), 'service_point_hours'],
    [`of a phone: hours ${hours}`, channel(`hours = '${hours}'`), 'channel_hours'],
  ]),
  [
    'an eighth day of the week',
    `INSERT INTO point_language VALUES ('${DOOR}', 'quz', 'staff', '{8}')`,
    'point_language_days',
  ],
  [
    'a journey to a shelter, whose door there is not',
    `INSERT INTO journey VALUES ('${HOUSE}', 0, '990101', 'boat', 40, 3)`,
    'journey_point_id_fkey',
  ],
  [
    'a journey to a shelter, as a change',
    proposal(HOUSE, 'CONFIDENTIAL', '[{"field":"points","old":null,"new":[{"journeys":[]}]}]'),
    'proposal_changes',
  ],
  [
    'who said what it costs to get to a shelter',
    `INSERT INTO field_trust (service_id, exposure, field, source_title, source_date, verified_how)
      VALUES ('${HOUSE}', 'CONFIDENTIAL', 'journeys', 'Guía Ficticia', '2026', 'press')`,
    'field_trust_open_only',
  ],
  ...[
    `0, '99', 'boat', 40, 3`,
    `0, '990101', 'boat', -1, 3`,
    `0, '990101', 'boat', 2000.1, 3`,
    `0, '990101', 'boat', 2.55, 3`,
    `0, '990101', 'boat', 40, 0`,
    `0, '990101', 'boat', 40, 241`,
    `0, '990101', 'boat', 40, 0.3`,
    `12, '990101', 'boat', 40, 3`,
  ].map((values): [string, string, string] => [
    `a journey that nobody makes: ${values}`,
    `INSERT INTO journey VALUES ('${DOOR}', ${values})`,
    'journey_is_believed',
  ]),
  [
    'a journey from a place that is not',
    `INSERT INTO journey VALUES ('${DOOR}', 0, '999999', 'boat', 40, 3)`,
    'journey_ubigeo_fkey',
  ],
  ...[
    `''`,
    `' martes'`,
    `repeat('a', 161)`,
    `E'martes\\njueves'`,
    `E'mar\\u202Etes'`,
    `'<b>martes</b>'`,
    `'llama al 900000001'`,
    `'marca *21'`,
    `'mira https://x.example'`,
    `'escribe a prueba@x.example'`,
  ].map((text): [string, string, string] => [
    `a note that is no short line of plain words: ${text}`,
    note(text),
    'fact_note_is_a_line',
  ]),
  ['a second note beside one answer', `${note(`'a'`)}; ${note(`'b'`)}`, 'fact_note_pkey'],
  ...['tellsMigration', 'startsReport'].map((fact): [string, string, string] => [
    `a note about what follows from calling, called a small change: ${fact}`,
    noteChange(fact),
    'proposal_risk_is_honest',
  ]),
  [
    'a coverage of three digits',
    `INSERT INTO coverage (service_id, code, position) VALUES ('${OFFICE}', '990', 0)`,
    'coverage_code',
  ],
  ['a place of five digits', `INSERT INTO place VALUES ('99010', 'Villa')`, 'place_shape'],
  [
    'an edition without a hash',
    `INSERT INTO edition VALUES (1, 'x', now(), '\\x00')`,
    'edition_shape',
  ],
]

/** What refuses in its turn where the first rule is taken away: two would have to fall. */
const BEHIND = {
  'a shelter’s district': 'service_entry_fkey',
  'a shelter’s province': 'service_entry_fkey',
  'a shelter made open': 'service_open_is_named',
  'a shelter called an office': 'service_entry_fkey',
  'an office hidden with its name': 'service_point_service_id_exposure_fkey',
  'an open service with a department alone': 'service_entry_fkey',
}

const ACCEPTED: readonly [what: string, sql: string][] = [
  ['facts of whom a shelter serves', house(`children = 'yes', age_min = 18, asks_name = 'none'`)],
  [
    'a second house under the same id',
    `INSERT INTO service (public_id, kind, exposure, department,
    source_title, source_date, verified_how)
    VALUES ('hhhhhh', 'hrt', 'CONFIDENTIAL', '99', 'Otra Guía', '2026-08', 'press')`,
  ],
  ['a shelter’s facts in the history', history(HOUSE, 'CONFIDENTIAL', 'facts.children', '"yes"')],
  ...[OFFICE, HOUSE].flatMap((id): [string, string][] => [
    [
      `that ${id === HOUSE ? 'a shelter' : 'an office'} agreed to be listed`,
      `UPDATE service SET consent_role = 'director', consent_date = '2026-03-04',
        consent_scope = 'whole' WHERE id = '${id}'`,
    ],
    [`its history of ${id}`, history(id, 'OPEN', 'consent', JSON.stringify(CONSENT))],
    [
      `its proposal of ${id}`,
      proposal(
        id,
        'OPEN',
        JSON.stringify([{ field: 'consent', old: CONSENT, new: { ...CONSENT, scope: 'contact' } }]),
      ),
    ],
  ]),
  ['an office’s door in the history', history(OFFICE, 'OPEN', 'points', '[]')],
  [
    'an area served',
    `INSERT INTO coverage (service_id, code, position) VALUES ('${OFFICE}', 'PE', 0)`,
  ],
  ['a note', note(`'Sólo martes y jueves, de 08:00 a 12:00 («admisión»)'`)],
  ['a note of one key', noteChange('free')],
  ['a door with no point', door(`lat = NULL, lng = NULL, precision = 'none'`)],
  ['an accented name', office(`name = 'CEM Áncash – Ñaña N.° 5 («Wañuy» 50 %)'`)],
  ['a chat', channel(`kind = 'web_chat', value = 'https://chat.ficticio.example/100?x=1'`)],
  ['a toll-free number', channel(`value = '080015170', menu = '5'`)],
  ['a landline', channel(`value = '+5166312345'`)],
  ['day and night', point(`hours = '${JSON_OF({ state: 'known', always: true })}'`)],
  [
    'a level for each field',
    `INSERT INTO field_visibility VALUES ('${HOUSE}', 'attention', 'PUBLIC')`,
  ],
]

describe.each(SERVERS)('on %s', (name) => {
  const server = aServer(name)
  let url = ''
  beforeAll(async () => {
    url = await server.migrated()
    await withClient(url, 'owner', (client) => client.query(FIXTURE))
  })

  async function tryOut(asker: Asker, sql: string): Promise<{ rule: string; code: string }> {
    return withClient(url, asker, (client) => attempt(client, sql))
  }

  test.each(['owner', 'kuska_app'] as const)('%s is refused whatever would harm', async (asker) => {
    await withClient(url, asker, async (client) => {
      for (const [what, sql, rule] of REFUSED)
        expect((await attempt(client, sql)).rule, what).toContain(rule)
    })
  })

  test('without the rule that refuses it, each of them would stand', async () => {
    await withClient(url, 'owner', async (client) => {
      const rules = await readGuards(client)
      const tried = REFUSED.filter(([, , rule]) => rules.has(rule))
      const stillRefused: Record<string, string> = {}
      const needed = new Set<string>()
      for (const [what, sql, rule] of tried) {
        const drop = `ALTER TABLE ${rules.get(rule)} DROP CONSTRAINT ${rule}`
        const behind = (await attempt(client, `${drop}; ${sql}`)).rule
        if (behind) stillRefused[what] = behind
        else needed.add(rule)
      }
      expect(stillRefused).toEqual(BEHIND)
      // None is there for show: of each, something is kept out by it alone.
      expect([...needed].sort()).toEqual([...rules.keys()].sort())
    })
  })

  test.each(['owner', 'kuska_app'] as const)('%s may write what is true', async (asker) => {
    await withClient(url, asker, async (client) => {
      for (const [what, sql] of ACCEPTED) expect((await attempt(client, sql)).code, what).toBe('')
      for (const { number } of NATIONAL_NUMBERS) {
        const sql = channel(`kind = 'short_code', value = '${number}'`)
        expect((await attempt(client, sql)).code, number).toBe('')
      }
    })
  })

  test('the kinds that the database holds back are those of the table of kinds', async () => {
    await withClient(url, 'owner', async (client) => {
      for (const code of KIND_CODES) {
        const { rule } = await attempt(client, office(`kind = '${code}', status = 'published'`))
        const { exposure, publication } = KINDS[code]
        if (exposure === 'CONFIDENTIAL') expect(rule, code).toBe('service_exposure_follows_kind')
        else expect(rule, code).toBe(publication === 'public' ? '' : 'service_never_published')
      }
    })
  })

  test('the address dies with the last door', async () => {
    await withClient(url, 'kuska_app', async (client) => {
      await client.query('BEGIN')
      await client.query('DELETE FROM service_point')
      expect((await client.query('SELECT FROM location')).rowCount).toBe(0)
      await client.query('ROLLBACK')
    })
  })

  test.each(['owner', 'kuska_app'] as const)(
    'what is done stays done, for %s too',
    async (asker) => {
      const code = asker === 'owner' ? '23001' : '42501'
      for (const sql of [
        `UPDATE history SET reason = 'otra cosa'`,
        'DELETE FROM history',
        'TRUNCATE history',
        `UPDATE public_id SET id = 'zzzzzz' WHERE id = '333333'`,
        `DELETE FROM public_id WHERE id = '333333'`,
        'TRUNCATE public_id, service, service_point, channel, coverage, fact_note, field_trust, field_visibility, proposal, history, point_language, journey, channel_language, approval, call_back, proposal_comment, withdrawal, confirmation, draft, report_count, keeping',
      ])
        expect((await tryOut(asker, sql)).code, sql).toBe(code)
    },
  )

  test('even replication played back does not change what is done', async () => {
    const sql = `SET LOCAL session_replication_role = replica; DELETE FROM history`
    expect((await tryOut('owner', sql)).code).toBe('23001')
  })

  test('an edition is never rewritten', async () => {
    const edition = `INSERT INTO edition VALUES (7, repeat('a', 64), now(), '\\x01');`
    expect((await tryOut('owner', `${edition} UPDATE edition SET number = 8`)).code).toBe('23001')
    for (const sql of ['UPDATE edition SET number = 8', 'DELETE FROM edition', 'TRUNCATE edition'])
      expect((await tryOut('kuska_app', `${edition} ${sql}`)).code, sql).toBe('42501')
  })

  test('each role may do exactly this, and a new table nothing before somebody decides', async () => {
    const { rows } = await withClient(url, 'owner', (client) =>
      client.query<{ role: string; name: string; may: string }>(
        `SELECT role, relname AS name, string_agg(privilege, ' ' ORDER BY at) AS may
          FROM pg_class, unnest(ARRAY['kuska_app', 'kuska_reader']) AS role,
            unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'])
              WITH ORDINALITY AS privileges (privilege, at)
          WHERE relkind IN ('r', 'v', 'm', 'S') AND relnamespace = 'public'::regnamespace
            AND CASE relkind WHEN 'S' THEN has_sequence_privilege(role, oid, 'USAGE')
              ELSE has_table_privilege(role, oid, privilege) END
          GROUP BY role, relname ORDER BY role, relname`,
      ),
    )
    const all = 'SELECT INSERT UPDATE DELETE'
    expect(Object.fromEntries(rows.map((row) => [`${row.role} ${row.name}`, row.may]))).toEqual({
      'kuska_app account': all,
      'kuska_app admin_act': 'SELECT INSERT',
      'kuska_app approval': 'SELECT INSERT',
      'kuska_app call_back': 'SELECT INSERT',
      'kuska_app channel': all,
      'kuska_app channel_language': all,
      'kuska_app confirmation': 'SELECT INSERT',
      'kuska_app coverage': all,
      'kuska_app draft': all,
      'kuska_app edition': 'SELECT INSERT',
      'kuska_app fact_note': all,
      'kuska_app field_trust': all,
      'kuska_app field_visibility': all,
      'kuska_app freeze_link': 'SELECT INSERT DELETE',
      'kuska_app history': 'SELECT INSERT',
      'kuska_app invitation': 'SELECT INSERT UPDATE',
      'kuska_app journey': all,
      'kuska_app keeping': 'SELECT INSERT',
      'kuska_app location': all,
      'kuska_app member': all,
      'kuska_app organisation': 'SELECT INSERT UPDATE',
      'kuska_app place': 'SELECT INSERT UPDATE',
      'kuska_app place_alias': all,
      'kuska_app point_language': all,
      'kuska_app proposal': 'SELECT INSERT UPDATE',
      'kuska_app proposal_comment': 'SELECT INSERT',
      'kuska_app public_id': 'SELECT INSERT',
      'kuska_app reminder': 'SELECT INSERT DELETE',
      'kuska_app report_count': all,
      'kuska_app service': 'SELECT INSERT UPDATE',
      'kuska_app service_point': all,
      'kuska_app session': all,
      'kuska_app two_factor': all,
      'kuska_app upload': all,
      'kuska_app upload_day': all,
      'kuska_app user': 'SELECT INSERT UPDATE',
      'kuska_app verification': all,
      'kuska_app withdrawal': 'SELECT INSERT',
      'kuska_reader edition': 'SELECT',
    })
  })

  test.each([
    'SELECT FROM service',
    'SELECT FROM location',
    'SELECT FROM history',
    'SELECT FROM proposal',
    'SELECT FROM _prisma_migrations',
    `INSERT INTO edition VALUES (7, repeat('a', 64), now(), '\\x01')`,
    'CREATE TABLE mine (id int)',
  ])('the public side may not: %s', async (sql) => {
    expect((await tryOut('kuska_reader', sql)).code).toBe('42501')
  })

  test('the public side may read editions and hear of them', async () => {
    expect((await tryOut('kuska_reader', 'SELECT FROM edition; LISTEN kuska_edition')).code).toBe(
      '',
    )
  })

  test.each([
    'DELETE FROM service',
    'DELETE FROM proposal',
    'CREATE TABLE mine (id int)',
    'DROP TABLE service',
    'ALTER TABLE service DROP CONSTRAINT service_confidential_has_no_trail',
    'ALTER TABLE history DISABLE TRIGGER ALL',
    'SET session_replication_role = replica',
    'CREATE FUNCTION mine() RETURNS int LANGUAGE sql RETURN 1',
    'SELECT FROM _prisma_migrations',
    'UPDATE _prisma_migrations SET checksum = checksum',
    'CREATE ROLE another',
  ])('the program may not: %s', async (sql) => {
    expect((await tryOut('kuska_app', sql)).code).toBe('42501')
  })
})

test('every value of our closed tables is one of the database, in the same order', () => {
  const schema = readFileSync('prisma/schema.prisma', 'utf8')
  const [, kinds = ''] = /enum KindCode \{([^@]*)@@/.exec(schema) ?? []
  expect(kinds.trim().split(/\s+/)).toEqual(KIND_CODES)
  const [, noted = ''] = /enum NotedFact \{([^@]*)@@/.exec(schema) ?? []
  expect(noted.trim().split(/\s+/)).toEqual(TRI_ATTRIBUTES)
})

/** Each CHECK that asks whether a service is confidential, with its table. */
async function readGuards(client: Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; holder: string }>(
    `SELECT conname AS name, conrelid::regclass::text AS holder FROM pg_constraint
      WHERE contype = 'c' AND pg_get_constraintdef(oid) ~ '\\mexposure\\M'`,
  )
  return new Map(rows.map(({ name, holder }) => [name, holder]))
}

/** Tries a statement and takes it back; what refused it, or two empty texts. */
async function attempt(client: Client, sql: string): Promise<{ rule: string; code: string }> {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    return { rule: '', code: '' }
  } catch (error) {
    const { constraint = '', code = '' } = error as { constraint?: string; code?: string }
    return { rule: constraint || String(error), code }
  } finally {
    await client.query('ROLLBACK')
  }
}
