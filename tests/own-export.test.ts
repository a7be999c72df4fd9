import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyChanges } from '@/lib/domain/apply-changes'
import type { FieldChange } from '@/lib/domain/change'
import { KINDS } from '@/lib/domain/kind'
import { type Listing, listingSchema, type OpenListingInput } from '@/lib/domain/listing'
import { UNKNOWN_HOURS } from '@/lib/domain/opening-hours'
import { VERIFIED_HOW } from '@/lib/domain/trust'
import { listingsToTable } from '@/lib/import/listings-to-table'
import { planImport } from '@/lib/import/plan'
import { prepareTable } from '@/lib/import/prepare-table'
import { readTable } from '@/lib/import/read-table'
import { type Table, toTable } from '@/lib/import/table'
import { toCsv } from '@/lib/import/to-csv'
import { toWorkbook } from '@/lib/import/to-workbook'
import { anOffice, aShelter, NEW_PHONE, OLD_PHONE } from './an-office'
import { anyConfidentialListing, anyOpenListing } from './any-listing'
import { aTrust, everyField } from './factories'
import { shippedListings, shippedRows } from './shipped-edition'
import { shippedGazetteer } from './shipped-gazetteer'

/*
 * A worker takes her listings along as a table, mends one cell and brings it back. What she did not
 * touch is as it was, be there a cell that could say it or not.
 */

const gazetteer = shippedGazetteer()
const { places } = shippedRows()

const FORMATS: Readonly<Record<string, (table: Table) => Promise<Uint8Array>>> = {
  CSV: async (table) => new TextEncoder().encode(`\uFEFF${toCsv(table)}`),
  XLSX: async (table) => new Uint8Array(await toWorkbook(table)),
}
const everyFormat = test.each(Object.entries(FORMATS))

/** What a table would change, brought as the panel's import reads it. */
async function planOf(
  catalogue: readonly Listing[],
  table: Table,
  inFormat: (table: Table) => Promise<Uint8Array> = async (one) =>
    new TextEncoder().encode(toCsv(one)),
) {
  const raw = (await toTable(await inFormat(table))) ?? []
  const prepared = prepareTable(raw, { columns: {}, convertsReniec: false }, gazetteer)
  const file = readTable(prepared.table, gazetteer)
  expect(file.refused).toEqual([])
  const stored = catalogue.map((listing, handle) => ({ listing, handle }))
  const { added, changed } = planImport(stored, file.listings, file.columns)
  return { added: added.length, changes: changed.flatMap(({ changes }) => changes) }
}
const NOTHING = { added: 0, changes: [] }

/** The listing with a trust, a kind and doors that a catalogue can hold and a table can tell. */
const anyKeptListing = fc
  .record({
    any: anyOpenListing,
    kind: fc.constantFrom('cem', 'hotline', 'chat', 'victim_support', 'cso'),
    trust: fc.record({
      sourceTitle: fc.constantFrom(
        'Directorio Inventado',
        'Directorio Inventado, 2026-09-10',
        'MIMP, Directorio de Servicios',
      ),
      sourceUrl: fc.constantFrom(null, 'https://fuente.example/directorio'),
      sourceDate: fc.constantFrom('2026', '2026-09-10'),
      how: fc.constantFrom(...VERIFIED_HOW),
      verifiedAt: fc.constantFrom(null, '2026-10-01'),
    }),
    isTrusted: fc.boolean(),
  })
  .map(({ any, kind, trust, isTrusted }) => {
    const points = any.points.map((point) => {
      const capital = places.find(({ ubigeo }) => ubigeo === point.ubigeo)
      return point.lat === null || !capital
        ? point
        : { ...point, lat: capital.lat, lng: capital.lng }
    })
    const subKind = kind === 'cem' ? any.subKind : null
    const fieldTrust = isTrusted ? { hours: trust, channels: aTrust() } : {}
    return listingSchema.parse({ ...any, kind, subKind, points, trust, fieldTrust })
  })

everyFormat('the country’s %s over the country itself proposes nothing', async (_, inFormat) => {
  const catalogue = shippedListings()
  expect(await planOf(catalogue, listingsToTable(catalogue, gazetteer), inFormat)).toEqual(NOTHING)
})

everyFormat(
  'whatever a listing holds, its %s changes nothing of it',
  async (_, inFormat) => {
    await fc.assert(
      fc.asyncProperty(anyKeptListing, async (listing) => {
        const table = listingsToTable([listing], gazetteer)
        expect(await planOf([listing], table, inFormat)).toEqual(NOTHING)
      }),
      { numRuns: 300 },
    )
  },
  120_000,
)

everyFormat('a safe house’s %s changes nothing of what is kept of it', async (_, inFormat) => {
  await fc.assert(
    fc.asyncProperty(anyConfidentialListing, async (house) => {
      const kept = listingSchema.parse({
        ...house,
        trust: { ...house.trust, verifiedAt: '2026-10-01' },
      })
      const table = listingsToTable([kept], gazetteer)
      expect(await planOf([kept], table, inFormat)).toEqual(NOTHING)
    }),
    { numRuns: 50 },
  )
})

const WEEK = {
  ...UNKNOWN_HOURS,
  state: 'known',
  weekly: [{ days: [1, 2, 3, 4, 5], opens: '08:00', closes: '16:15' }],
}
const NIGHT = { ...UNKNOWN_HOURS, state: 'known', always: true }
const channel = <T extends object>(change: T) => ({
  ...{ kind: 'phone', menu: null, free: 'yes', visibility: null, hours: null, languages: [] },
  ...change,
})
const QUECHUA = { code: 'quz', form: 'staff', days: [1, 3] }
const DOOR = {
  ...{ address: 'Jirón de Prueba 123', ubigeo: '080101', lat: -13.516_001_7, lng: -71.978_000_4 },
  ...{ precision: 'exact', directions: 'Frente a la plaza inventada' },
  languages: [QUECHUA, { code: 'es', form: 'staff', days: [] }],
  journeys: [{ ubigeo: '080102', means: 'bus', soles: 2.5, travelHours: null }],
  hours: { ...WEEK, holidays: 'closed', exceptions: [{ date: '2026-12-24', intervals: [] }] },
}
const CHANNELS = [
  channel({ kind: 'whatsapp', value: OLD_PHONE, hours: NIGHT, languages: [QUECHUA] }),
  channel({ kind: 'url', value: 'https://ejemplo.example/', visibility: 'INTERNAL' }),
  channel({ value: NEW_PHONE, menu: '5', visibility: 'INTERNAL' }),
  channel({ kind: 'web_chat', value: 'https://chat.example/', visibility: 'INTERNAL' }),
  channel({ value: OLD_PHONE, free: 'unknown' }),
  channel({ kind: 'sms', value: '+51900000003' }),
]
const OFFICE = anOffice({
  ...{ publicId: '222222', channels: CHANNELS, points: [DOOR], coverage: ['08', '0801'] },
  ...{ gates: ['hotline'], facts: { free: 'yes', minors: 'no' } },
  fieldVisibility: { ...everyField('PUBLIC'), operator: 'INTERNAL' },
  trust: aTrust({ verifiedAt: '2026-10-01' }),
  internalNote: 'Preguntar por la oficina de al lado',
})

/** Her table with one cell mended. */
function mend(listing: Listing, column: string, cell: string): Table {
  const [header = [], row = []] = listingsToTable([listing], gazetteer)
  expect(header).toContain(column)
  return [header, row.map((before, at) => (header[at] === column ? cell : before))]
}

const changesBy = async (listing: Listing, column: string, cell: string) =>
  (await planOf([listing], mend(listing, column, cell))).changes

/** The values that it changes, beside whose word for them they are. */
const valuesBy = async (listing: Listing, column: string, cell: string) =>
  (await changesBy(listing, column, cell)).filter(({ field }) => !field.startsWith('fieldTrust.'))

test.each([
  ['name', 'CEM Villa Segunda', 'name', ['name']],
  ['operator', 'Programa Segundo', 'operator', ['operator']],
  ['sub_kind', 'police_station', 'subKind', ['kind']],
  ['phone', '900000009 / 900000002 / 900000003', 'channels', ['channels']],
  ['call_free', 'no|yes|yes', 'channels', ['channels']],
  ['phone_visibility', '|PUBLIC|', 'channels', ['channels']],
  ['menu', '|6|', 'channels', ['channels']],
  ['url', 'https://otro.example/', 'channels', ['channels']],
  ['url', '', 'channels', ['channels']],
  ['gates', 'sau', 'gates', ['gates']],
  ['gates', '', 'gates', ['gates']],
  ['coverage', '08', 'coverage', ['coverage']],
  ['coverage', '', 'coverage', ['coverage']],
  ['visibility', 'INTERNAL', 'visibility', []],
  ['address', 'Avenida de Prueba 9', 'points', ['address', 'directions']],
  ['lat', '-13.517', 'points', ['point']],
  ['coordinate_precision', 'approximate', 'points', ['point']],
  ['languages', 'quz', 'points', ['languages']],
  ['hours', '1-5 08:00-13:00', 'points', ['hours']],
  ['journeys', '', 'points', ['journeys']],
  ['free', '', 'facts.free', ['money']],
  ['minors', 'yes', 'facts.minors', ['attention']],
  ['source_title', 'Otra Fuente', 'trust', []],
  ['source_date', '2026-10-10', 'trust', []],
  ['source_url', '', 'trust', []],
] as const)(
  'a mended «%s» (%s) is one change, of %s, and of nothing else is the confirmation lost',
  async (column, cell, field, unconfirmed) => {
    const changes = await changesBy(OFFICE, column, cell)
    const sources = unconfirmed.map((name) => `fieldTrust.${name}`)
    expect(changes.map((change) => change.field)).toEqual([field, ...sources].sort())
    const unconfirmedYet = { sourceTitle: 'Directorio Inventado', verifiedAt: null }
    for (const change of changes)
      if (change.field.startsWith('fieldTrust.')) expect(change.new).toMatchObject(unconfirmedYet)
  },
)

/** What a reader sees under her hours. */
const hoursTrust = (changes: readonly FieldChange[]) =>
  changes.filter(({ field }) => field === 'fieldTrust.hours').map((change) => change.new)

test('new hours in a table are not shown under the day on which somebody confirmed the old ones', async () => {
  const confirmed = aTrust({ how: 'call', verifiedAt: '2026-11-01' })
  const ofListing = anOffice({ ...OFFICE, trust: confirmed })
  const ofField = anOffice({ ...OFFICE, trust: aTrust(), fieldTrust: { hours: confirmed } })
  for (const office of [ofListing, ofField]) {
    expect(hoursTrust(await changesBy(office, 'hours', '1-5 08:00-13:00'))).toMatchObject([
      { sourceTitle: 'Directorio Inventado', sourceDate: '2026-09-10', verifiedAt: null },
    ])
    // Who called heard the same numbers as before.
    expect(await changesBy(office, 'source_url', '')).toMatchObject([{ field: 'trust' }])
  }
  const nobodys = anOffice({ ...OFFICE, trust: aTrust() })
  const changes = await changesBy(nobodys, 'hours', '1-5 08:00-13:00')
  expect(changes.map(({ field }) => field)).toEqual(['points'])
})

test('a source whose address is mended with the hours does not confirm them either', async () => {
  const confirmed = aTrust({ verifiedAt: '2026-11-01' })
  const office = anOffice({ ...OFFICE, trust: confirmed })
  const [header = [], row = []] = mend(office, 'hours', '1-5 08:00-13:00')
  const cells = row.map((cell, at) => (header[at] === 'source_url' ? '' : cell))
  const { changes } = await planOf([office], [header, cells])
  expect(hoursTrust(changes)).toMatchObject([{ sourceUrl: null, verifiedAt: null }])
})

test('the same table a second time does not bring the old confirmation back', async () => {
  const office = anOffice({ ...OFFICE, trust: aTrust({ verifiedAt: '2026-11-01' }) })
  const [header = [], row = []] = mend(office, 'free', 'no')
  // An empty cell: of the same source as the listing.
  const table = [
    [...header, 'money_source_title'],
    [...row, ''],
  ]
  const { changes } = await planOf([office], table)
  const published = applyChanges(office, changes)
  expect(published).toMatchObject({ fieldTrust: { money: { verifiedAt: null } } })
  expect(published && (await planOf([published], table))).toEqual(NOTHING)
})

test('a door that moves takes along neither the way to it nor what was heard at the old one', async () => {
  const spoken = ['provider', 'community', 'call', 'visit'].map((confirmedBy, at) => ({
    ...{ code: ['es', 'quz', 'ay', 'shp'][at], form: 'staff', days: [1] },
    confirmedBy,
  }))
  const office = anOffice({ ...OFFICE, points: [{ ...DOOR, languages: spoken }] })
  const said = without(mend(office, 'address', 'Avenida de Prueba 9'), 'journeys')
  const { changes } = await planOf([office], said)
  const { journeys: _, ...door } = DOOR
  const languages = spoken.map(({ confirmedBy, ...one }) =>
    confirmedBy === 'provider' ? { ...one, confirmedBy } : one,
  )
  expect(changes.find(({ field }) => field === 'points')?.new).toEqual([
    { ...door, address: 'Avenida de Prueba 9', directions: null, languages },
  ])
  // Without its address in the table it is the same door.
  const [same] = await valuesBy(office, 'address', '')
  expect(same?.new).toEqual([{ ...DOOR, address: null, languages: spoken }])
})

test('of a mended WhatsApp number all that lead to it are mended, and the others stay', async () => {
  const [change] = await changesBy(OFFICE, 'phone', '900000009 / 900000002 / 900000003')
  const mended = CHANNELS.map((one) =>
    one.value === OLD_PHONE ? { ...one, value: '+51900000009' } : one,
  )
  expect(change?.new).toEqual(mended)
})

test('a number that is taken out goes with its WhatsApp, and one that is put in stands last', async () => {
  const [change] = await changesBy(OFFICE, 'phone', '900000002 / 900000003 / (084) 234567')
  expect(change?.new).toMatchObject([
    { kind: 'url' },
    { value: NEW_PHONE },
    { kind: 'web_chat' },
    { kind: 'sms' },
    { kind: 'phone', value: '+5184234567' },
  ])
})

test('numbers in another order come in that order', async () => {
  const [header = [], row = []] = listingsToTable([OFFICE], gazetteer)
  const turned = ['900000003 / 900000002 / 900000001', 'yes|yes|yes', '|INTERNAL|', '|5|']
  const columns = ['phone', 'call_free', 'phone_visibility', 'menu']
  const cells = row.map((cell, at) => turned[columns.indexOf(header[at] ?? '')] ?? cell)
  const { changes } = await planOf([OFFICE], [header, cells])
  const kinds = ['sms', 'phone', 'whatsapp', 'phone', 'url', 'web_chat']
  const [change] = changes
  expect(change).toMatchObject({ field: 'channels', new: kinds.map((kind) => ({ kind })) })
})

test('a number that is closed is closed with its WhatsApp; opened, only what was as closed is', async () => {
  const closed = CHANNELS.map((one) =>
    one.value === OLD_PHONE && one.kind === 'phone' ? { ...one, visibility: 'INTERNAL' } : one,
  )
  const office = anOffice({ ...OFFICE, channels: closed })
  const levels = async (cell: string) => {
    const [change] = await changesBy(office, 'phone_visibility', cell)
    const channels = Array.isArray(change?.new) ? change.new : []
    return channels.flatMap(({ value, visibility }) => (value === OLD_PHONE ? [visibility] : []))
  }
  expect(await levels('CONTACT_ONLY|INTERNAL|')).toEqual(['CONTACT_ONLY', 'INTERNAL'])
  expect(await levels('INTERNAL|INTERNAL|')).toEqual(['INTERNAL', 'INTERNAL'])
})

test('a web address that was withdrawn is not opened by a new one, and a second one stays', async () => {
  const [mended] = await changesBy(OFFICE, 'url', 'https://otro.example/')
  expect(mended?.new).toContainEqual({ ...CHANNELS[1], value: 'https://otro.example/' })
  expect(mended?.new).toContainEqual(CHANNELS[3])
  const [second] = await changesBy(OFFICE, 'url', 'https://chat.example/')
  expect(second?.new).toEqual(CHANNELS.filter(({ kind }) => kind !== 'url'))
})

test('who speaks a language that stays, and on which days, stays; a new one is of nobody yet', async () => {
  const [change] = await valuesBy(OFFICE, 'languages', 'quz|ay')
  expect(change?.new).toMatchObject([
    { languages: [QUECHUA, { code: 'ay', form: 'unknown', days: [] }] },
  ])
})

test('a new week leaves holidays and exceptions as they were', async () => {
  const [change] = await valuesBy(OFFICE, 'hours', '1-5 08:00-13:00')
  const { holidays, exceptions } = DOOR.hours
  expect(change?.new).toMatchObject([{ hours: { holidays, exceptions } }])
})

const LINE = anOffice({
  ...{ publicId: '222222', kind: 'hotline', subKind: null, points: [], coverage: [], gates: [] },
  channels: [
    channel({ value: OLD_PHONE, hours: WEEK, languages: [QUECHUA] }),
    channel({ value: NEW_PHONE, hours: WEEK, languages: [{ ...QUECHUA, code: 'ay' }] }),
  ],
})

test('of a line without a door a language more is one that all its numbers speak, one less none', async () => {
  const [more] = await changesBy(LINE, 'languages', 'quz|ay|es')
  const spanish = { code: 'es', form: 'unknown', days: [] }
  expect(more?.new).toMatchObject([
    { languages: [QUECHUA, spanish] },
    { languages: [{ code: 'ay', form: 'staff', days: [1, 3] }, spanish] },
  ])
  const [less] = await changesBy(LINE, 'languages', 'ay')
  expect(less?.new).toMatchObject([{ languages: [] }, { languages: [{ code: 'ay' }] }])
})

test('of a line without a door one cell says the week of all its numbers', async () => {
  const [change] = await changesBy(LINE, 'hours', '24 horas')
  expect(change?.new).toMatchObject([{ hours: { always: true } }, { hours: { always: true } }])
})

test('an empty level opens nothing and hides nothing; a new listing without one has its kind’s', async () => {
  const secret = anOffice({ ...OFFICE, visibility: null })
  for (const listing of [secret, OFFICE])
    expect(await changesBy(listing, 'visibility', '')).toEqual([])
  const { changed, added } = planImport(
    [],
    readTable(mend(secret, 'visibility', ''), gazetteer).listings,
    new Set(),
  )
  expect(changed).toEqual([])
  expect(added).toMatchObject([{ listing: { visibility: 'PUBLIC' } }])
})

test('of a victims’ unit without gates none is made up', async () => {
  expect(KINDS.victim_support.reachedBy).not.toEqual([])
  const unit = anOffice({ ...OFFICE, kind: 'victim_support', subKind: null, gates: [] })
  expect(await changesBy(unit, 'gates', '')).toEqual([])
})

test('a day of confirmation goes when the source is another, and stays while it is the same', async () => {
  const trustAfter = async (listing: Listing, column: string, cell: string) =>
    (await changesBy(listing, column, cell)).find(({ field }) => field === 'trust')?.new
  expect(await trustAfter(OFFICE, 'source_title', 'Otra Fuente')).toMatchObject({
    verifiedAt: null,
  })
  expect(await trustAfter(OFFICE, 'source_url', '')).toMatchObject({
    ...{ sourceUrl: null, verifiedAt: '2026-10-01' },
  })
  const house = listingSchema.parse({
    ...{ ...aShelter(), publicId: 'hhhhhh' },
    trust: aTrust({ sourceUrl: null, verifiedAt: '2026-10-01' }),
  })
  expect(await trustAfter(house, 'source_title', 'Otra Fuente')).toMatchObject({ verifiedAt: null })
})

test('an exact door that lies nearer to another province’s towns stays exact', async () => {
  const capital = places.find(({ ubigeo }) => ubigeo === '081301')
  const far = anOffice({
    ...OFFICE,
    points: [{ ...DOOR, lat: capital?.lat, lng: capital?.lng }],
  })
  expect(await planOf([far], listingsToTable([far], gazetteer))).toEqual(NOTHING)
})

test('degrees as a map gives them, with more decimals than a cell, come back as they were', async () => {
  const lat = -13.516_001_700_000_12
  const office = anOffice({ ...OFFICE, points: [{ ...DOOR, lat }] })
  expect(await planOf([office], listingsToTable([office], gazetteer))).toEqual(NOTHING)
})

test('a service that is no longer shut has no end of it, whatever columns say so', async () => {
  const shut = anOffice({
    ...OFFICE,
    facts: { operatingState: 'suspended', until: '2026-12-24' },
  })
  const [header = [], row = []] = mend(shut, 'operating_state', '')
  const at = header.indexOf('until')
  const without = [header, row].map((cells) => cells.filter((_cell, index) => index !== at))
  const { changes } = await planOf([shut], without)
  expect(changes.map(({ field }) => field)).toEqual([
    ...['facts.operatingState', 'facts.until', 'fieldTrust.operatingState'],
  ])
})

test('another kind under a file without sub-kinds has none of the old kind’s', async () => {
  const [header = [], row = []] = mend(OFFICE, 'type', 'police')
  const at = header.indexOf('sub_kind')
  const without = [header, row].map((cells) => cells.filter((_cell, index) => index !== at))
  const { changes } = await planOf([OFFICE], without)
  expect(changes.map(({ field }) => field)).toEqual(['fieldTrust.kind', 'kind', 'subKind'])
})

test('hours that nobody can read are written into the note, after what moderators wrote', async () => {
  const changes = await changesBy(OFFICE, 'hours', 'mañanas')
  expect(changes.find(({ field }) => field === 'internalNote')?.new).toBe(
    'Preguntar por la oficina de al lado Horario en la fuente: mañanas',
  )
})

/** The same table without a column. */
function without(table: Table, column: string): Table {
  const at = table[0]?.indexOf(column) ?? -1
  return table.map((row) => row.filter((_cell, index) => index !== at))
}

test('journeys come back with their column, and a file without it takes none away', async () => {
  const table = listingsToTable([OFFICE], gazetteer)
  expect(table[0]).toContain('journeys')
  expect(await planOf([OFFICE], table)).toEqual(NOTHING)
  expect(await planOf([OFFICE], without(table, 'journeys'))).toEqual(NOTHING)
  const [more] = await valuesBy(OFFICE, 'journeys', '080102:bus:2.5:|080103:walk:0:1.5')
  expect(more).toMatchObject({
    field: 'points',
    new: [{ journeys: [{ soles: 2.5 }, { soles: 0 }] }],
  })
  const [fewer] = await valuesBy(OFFICE, 'journeys', '')
  expect(JSON.stringify(fewer?.new)).not.toContain('journeys')
  const moved = without(mend(OFFICE, 'ubigeo', '080102'), 'journeys')
  const column = moved[0]?.indexOf('district') ?? -1
  const named = gazetteer.names.get('080102')?.district ?? ''
  const elsewhere = moved.map((row, line) =>
    row.map((cell, at) => (line === 1 && at === column ? named : cell)),
  )
  const { changes } = await planOf([OFFICE], elsewhere)
  expect(JSON.stringify(changes.find(({ field }) => field === 'points')?.new)).not.toContain(
    'journeys',
  )
})

test('beside one that says what it costs to get there, an office that does not stays as it is', async () => {
  const { journeys: _, ...door } = DOOR
  const other = anOffice({
    ...OFFICE,
    publicId: '333333',
    sourceId: 'ficticio-002',
    points: [door],
  })
  const both = [OFFICE, other]
  expect(await planOf(both, listingsToTable(both, gazetteer))).toEqual(NOTHING)
  // Read by a copy that has neither: what it took costs the same there.
  const table = listingsToTable(both, gazetteer)
  const { added } = planImport([], readTable(table, gazetteer).listings, new Set(table[0]))
  const found = added.map(
    ({ listing }) => listing.exposure === 'OPEN' && listing.points[0]?.journeys,
  )
  expect(found).toEqual([DOOR.journeys, undefined])
})

const MANY = [...gazetteer.names.keys()].filter((code) => code.length === 6)

test('an itinerant team that reaches every district of the country comes back whole', async () => {
  const team: OpenListingInput['coverage'] = MANY.slice(0, 1900)
  const listing = anOffice({ ...OFFICE, coverage: team })
  expect(await planOf([listing], listingsToTable([listing], gazetteer))).toEqual(NOTHING)
})
