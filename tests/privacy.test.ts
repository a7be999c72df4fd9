import { readFileSync } from 'node:fs'
import { expect, expectTypeOf, test } from 'vitest'
import { UNKNOWN_HOURS } from '@/lib/domain/opening-hours'
import { buildContent } from '@/lib/edition/build'
import { canonicalBytes } from '@/lib/edition/canonical'
import type { ServiceRow } from '@/lib/edition/catalogue-rows'
import { editionBytes } from '@/lib/edition/edition-bytes'
import { loadEdition } from '@/lib/edition/load'
import type { ConfidentialListing } from '@/lib/edition/public-listing'
import { toEdition } from '@/lib/edition/to-edition'
import { parseEdition } from '@/lib/edition/verify'
import { previewListing } from '@/lib/panel-form/preview-listing'
import { anOffice, aShelter } from './an-office'
import { findConfidentialColumns } from './confidential-columns'
import { everyFormat } from './every-format'
import { aCatalogue, aChannel, aHouse, aPoint, aService, aTrust, TODAY } from './factories'

/** Found nowhere else, so that finding it means that it leaked. */
const CANARY = 'CANARIO-7f3a91'

const bytesOf = (...services: ServiceRow[]) =>
  new TextDecoder().decode(canonicalBytes(buildContent(aCatalogue(services), TODAY)))

const hours = {
  ...UNKNOWN_HOURS,
  weekly: [{ days: [1], opens: '08:00', closes: '16:15' }],
  exceptions: [{ date: '2026-12-25', intervals: [{ opens: '09:00', closes: '10:00' }] }],
  visits: [
    {
      ubigeo: '990101',
      place: 'Puerto Inventado',
      date: '2026-12-01',
      from: '08:00',
      to: '12:00',
      confirmedUntil: '2026-11-01',
    },
  ],
}
const languages = [{ code: 'quz', form: 'staff', days: [1], confirmedBy: 'call' }] as const

const journeys = [{ ubigeo: '990101', means: 'boat', soles: 40, travelHours: 3 }] as const

/** Everything a row can hold is filled in. */
const full = {
  channels: [aChannel({ menu: '5', free: 'yes', hours, languages })],
  // Copies: a canary planted in one may not show up in the other.
  points: [aPoint(structuredClone({ hours, languages, journeys }))],
  facts: { free: 'yes', children: 'yes', gives: ['legal'], ageMin: 18 },
  factNotes: { free: 'sólo martes', companion: 'pregunta antes' },
  fieldTrust: { hours: aTrust({ sourceTitle: 'Otra Guía Ficticia' }) },
} satisfies Partial<ServiceRow>

type Path = readonly (string | number)[]

/** Every text inside a value, by its path. */
function findTexts(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => findTexts(part, [...path, key]))
}

/** Every object inside a value, itself included, by its path. */
function findObjects(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.entries(value).flatMap(([key, part]) => findObjects(part, [...path, key]))
  return Array.isArray(value) ? inside : [path, ...inside]
}

/** A copy with the canary at a path. */
function planted<T>(value: T, path: Path, key?: string): T {
  const copy = structuredClone(value)
  let at: unknown = copy
  const steps = key === undefined ? path.slice(0, -1) : path
  for (const step of steps) at = Reflect.get(Object(at), step)
  Reflect.set(Object(at), key ?? String(path.at(-1)), CANARY)
  return copy
}

/** Does the canary come out? What stops the publication does not come out either. */
function leaks(row: ServiceRow): boolean {
  try {
    return bytesOf(row).includes(CANARY)
  } catch {
    return false
  }
}

const leavingTexts = (row: ServiceRow) =>
  findTexts(row)
    .filter((path) => leaks(planted(row, path)))
    .map((path) => path.join('.'))

/** Closed sets (kinds, levels, facts, dates of sources) refuse the canary and so are not named. */
const HOURS = [
  'state',
  'weekly.0.opens',
  'weekly.0.closes',
  'exceptions.0.date',
  'exceptions.0.intervals.0.opens',
  'exceptions.0.intervals.0.closes',
  'holidays',
  'visits.0.ubigeo',
  'visits.0.place',
  'visits.0.date',
  'visits.0.from',
  'visits.0.to',
  'visits.0.confirmedUntil',
  'how',
]
const CHANNEL = [
  'channels.0.kind',
  'channels.0.menu',
  'channels.0.free',
  ...HOURS.map((path) => `channels.0.hours.${path}`),
  'channels.0.languages.0.form',
  'channels.0.languages.0.confirmedBy',
]

test('of an open service exactly these texts leave', () => {
  expect(leavingTexts(aService(full)).sort()).toEqual(
    [
      'publicId',
      'subKind',
      'name',
      'operator',
      'coverage.0',
      'trust.sourceTitle',
      'trust.sourceUrl',
      'trust.how',
      'fieldTrust.hours.sourceTitle',
      'fieldTrust.hours.sourceUrl',
      'fieldTrust.hours.sourceDate',
      'fieldTrust.hours.how',
      ...CHANNEL,
      'points.0.address',
      'points.0.ubigeo',
      'points.0.precision',
      'points.0.directions',
      ...HOURS.map((path) => `points.0.hours.${path}`),
      'points.0.languages.0.form',
      'points.0.languages.0.confirmedBy',
      'points.0.journeys.0.ubigeo',
      'points.0.journeys.0.means',
      'factNotes.free',
      'factNotes.companion',
    ].sort(),
  )
})

test('of a service that gives no more than how to make contact exactly these texts leave', () => {
  expect(leavingTexts(aService({ ...full, visibility: 'CONTACT_ONLY' })).sort()).toEqual(
    [
      'publicId',
      'subKind',
      'name',
      'trust.sourceTitle',
      'trust.how',
      'fieldTrust.hours.sourceTitle',
      'fieldTrust.hours.sourceDate',
      'fieldTrust.hours.how',
      ...CHANNEL,
    ].sort(),
  )
})

test('of a shelter nothing leaves but its id and the title of its source', () => {
  expect(leavingTexts(aHouse(full)).sort()).toEqual(['publicId', 'trust.sourceTitle'])
})

test.each([
  ['an open service', aService(full)],
  ['a contact', aService({ ...full, visibility: 'CONTACT_ONLY' })],
  ['a shelter', aHouse(full)],
])('a column that is added to %s stays secret wherever it is added', (_, row) => {
  const objects = findObjects(row)
  expect(objects.length).toBeGreaterThan(12)
  for (const path of objects) {
    for (const key of ['internalNote', 'externalCode', 'street'])
      expect(leaks(planted(row, path, key)), path.join('.')).toBe(false)
  }
})

test('a column that is added to a place or an alias stays secret too', () => {
  const rows = aCatalogue()
  for (const part of ['places', 'aliases'] as const) {
    const content = buildContent(planted(rows, [part, 0], 'internalNote'), TODAY)
    expect(new TextDecoder().decode(canonicalBytes(content))).not.toContain(CANARY)
  }
})

/** A day that stands nowhere else. */
const CONSENT = { role: 'communications', date: '2003-02-01', scope: 'professionals' } as const
const TELLING = /2003-02-01|communications|professionals/

test.each([
  ['an open service', aService(full), anOffice()],
  ['a contact', aService({ ...full, visibility: 'CONTACT_ONLY' }), anOffice()],
  ['a shelter', aHouse(full), aShelter()],
])('that %s agreed to be listed leaves in no edition, no file, no preview', (_, row, listing) => {
  const consented = findObjects(row).reduce<ServiceRow>((copy, path) => {
    const at = path.reduce<unknown>((part, step) => Reflect.get(Object(part), step), copy)
    const { role: consentRole, date: consentDate, scope: consentScope } = CONSENT
    Object.assign(Object(at), { consent: CONSENT, consentRole, consentDate, consentScope })
    return copy
  }, structuredClone(row))
  const rows = aCatalogue([consented])
  const edition = toEdition(buildContent(rows, TODAY), 1, '2026-09-15T12:00:00.000Z')
  expect(new TextDecoder().decode(editionBytes(edition))).not.toMatch(TELLING)
  for (const [name, text] of everyFormat(loadEdition(edition)))
    expect(text, name).not.toMatch(TELLING)
  const shown = previewListing({ ...listing, consent: CONSENT }, new Set(), TODAY)
  expect(shown).not.toBeNull()
  expect(JSON.stringify(shown)).not.toMatch(TELLING)
})

const CONFIDENTIAL_KEYS = [
  'department',
  'exposure',
  'facts',
  'freshness',
  'gates',
  'id',
  'kind',
  'quarter',
  'sourceTitle',
] as const

test('the public type of a shelter has these keys and no other', () => {
  expectTypeOf<keyof ConfidentialListing>().toEqualTypeOf<(typeof CONFIDENTIAL_KEYS)[number]>()
  const [listing] = buildContent(aCatalogue([aHouse(full)]), TODAY).listings
  expect(Object.keys(listing ?? {}).sort()).toEqual(CONFIDENTIAL_KEYS)
})

test('an edition that says more of a shelter is refused by every process that reads it', () => {
  const content = buildContent(aCatalogue([aHouse()]), TODAY)
  for (const key of ['address', 'ubigeo', 'lat', 'channels', 'points', 'operator', 'verifiedAt']) {
    const said = { ...content, listings: content.listings.map((one) => ({ ...one, [key]: '' })) }
    const bytes = editionBytes(toEdition(said, 1, '2026-09-15T12:00:00.000Z'))
    expect(() => parseEdition(bytes)).toThrow(`expected no key "${key}"`)
  }
})

/** Every key of every object inside a value. */
function findKeys(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap(findKeys)
  return Array.isArray(value) ? inside : [...Object.keys(value), ...inside]
}

test('both ways to mark a column are seen', () => {
  const schema = `model Service {
  /// confidential: joins imports
  sourceId String @map("source_id")
  name     String
  note     String? /// confidential
  /// public
  place    String

  @@map("service")
}`
  expect(findConfidentialColumns(schema)).toEqual([
    { field: 'sourceId', column: 'service.source_id' },
    { field: 'note', column: 'service.note' },
  ])
})

test('no column that the schema marks confidential has a place in an edition', () => {
  const columns = findConfidentialColumns(readFileSync('prisma/schema.prisma', 'utf8'))
  expect(columns.length).toBeGreaterThan(0)
  const services = [
    aService(full),
    aService({ ...full, publicId: '333333', visibility: 'CONTACT_ONLY' }),
    aHouse(full),
  ]
  const keys = new Set(findKeys(buildContent(aCatalogue(services), TODAY)))
  expect(columns.filter(({ field }) => keys.has(field))).toEqual([])
})
