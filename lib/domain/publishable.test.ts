import { expect, test } from 'vitest'
import { type Listing, listingSchema } from './listing'
import { isPublishable } from './publishable'

const TODAY = '2026-11-24'
const trust = {
  sourceTitle: 'Fuente Inventada',
  sourceUrl: null,
  sourceDate: '2026-01-02',
  how: 'press',
  verifiedAt: null,
}
const open = (changes: object): Listing =>
  listingSchema.parse({
    exposure: 'OPEN',
    sourceId: 'invented-001',
    kind: 'cso',
    subKind: null,
    name: 'Casa Inventada',
    operator: 'Asociación Inventada',
    gates: [],
    channels: [],
    points: [],
    coverage: [],
    facts: {},
    visibility: 'PUBLIC',
    fieldVisibility: {},
    trust,
    fieldTrust: {},
    internalNote: null,
    ...changes,
  })
const phone = {
  kind: 'phone',
  value: '+51900000001',
  menu: null,
  free: 'unknown',
  visibility: null,
  hours: null,
  languages: [],
}

test('a service nobody can call, visit or be led to waits as a draft', () => {
  expect(isPublishable(open({}), TODAY)).toBe(false)
  expect(isPublishable(open({ gates: ['cem'] }), TODAY)).toBe(true)
  expect(isPublishable(open({ channels: [phone] }), TODAY)).toBe(true)
})

test('a door that the map shows can be gone to, though nobody wrote its address down', () => {
  const point = {
    ...{ address: null, ubigeo: '080101', lat: -13.519167, lng: -71.976667 },
    ...{ directions: null, languages: [] },
    hours: {
      ...{ state: 'unknown', always: false, weekly: [], exceptions: [] },
      ...{ holidays: 'unknown', visits: [], how: 'official_source' },
    },
  }
  expect(isPublishable(open({ points: [{ ...point, precision: 'exact' }] }), TODAY)).toBe(true)
  expect(isPublishable(open({ points: [{ ...point, precision: 'approximate' }] }), TODAY)).toBe(
    false,
  )
})

test('a number that is withheld does not make a service reachable', () => {
  expect(isPublishable(open({ channels: [{ ...phone, visibility: 'INTERNAL' }] }), TODAY)).toBe(
    false,
  )
})

test('a source of more than five years leaves a service as a draft, but not a national number', () => {
  const old = { ...trust, sourceDate: '2021-11-23' }
  expect(isPublishable(open({ channels: [phone], trust: old }), TODAY)).toBe(false)
  const same = { ...trust, sourceDate: '2021-11-24' }
  expect(isPublishable(open({ channels: [phone], trust: same }), TODAY)).toBe(true)
  const line = { ...phone, kind: 'short_code', value: '105' }
  expect(isPublishable(open({ kind: 'hotline', channels: [line], trust: old }), TODAY)).toBe(true)
})

test('a service for aggressors is never published', () => {
  expect(isPublishable(open({ kind: 'cai', channels: [phone] }), TODAY)).toBe(false)
})

test('a shelter is published by its gates alone, and has no field for a door', () => {
  const shelter = {
    exposure: 'CONFIDENTIAL',
    sourceId: 'hrt-17',
    kind: 'hrt',
    department: '17',
    gates: ['cem'],
    facts: {},
    visibility: 'PUBLIC',
    trust,
  }
  expect(isPublishable(listingSchema.parse(shelter), TODAY)).toBe(true)
  for (const field of ['name', 'operator', 'channels', 'points', 'address', 'internalNote']) {
    expect(listingSchema.safeParse({ ...shelter, [field]: 'x' }).success).toBe(false)
  }
  expect(listingSchema.safeParse({ ...shelter, facts: { capacity: 'full' } }).success).toBe(false)
})
