import { describe, expect, test } from 'vitest'
import { serviceId, toService } from '@/lib/open-data/hsds/to-service'
import { toGeojson } from '@/lib/open-data/to-geojson'
import { THEIRS } from '@/tests/a-foreign-service'
import { aSource } from '@/tests/a-source'
import { shippedEdition } from '@/tests/shipped-edition'
import { shippedGazetteer } from '@/tests/shipped-gazetteer'
import { readAnyFile } from '../read-any-file'

const gazetteer = shippedGazetteer()
const SHIPPED = aSource(shippedEdition())
const read = (value: unknown) => readAnyFile(Buffer.from(JSON.stringify(value)), gazetteer, [])

test('a service of another directory is read, its point hollow and its hours as they said', () => {
  const { refused, listings } = read([THEIRS])
  expect(refused).toEqual([])
  expect(listings[0]?.listing).toMatchObject({
    kind: 'health',
    name: 'Centro Inventado',
    operator: 'Organización Ejemplo',
    channels: [{ value: '+51900000001' }],
    points: [
      {
        ubigeo: '080101',
        precision: 'approximate',
        hours: { state: 'known', weekly: [{ days: [1, 2], opens: '08:00', closes: '16:00' }] },
      },
    ],
    trust: { sourceTitle: 'Organización Ejemplo', sourceDate: '2026-08-01', verifiedAt: null },
  })
})

test('a page, an organisation with its services and one object a line say the same', () => {
  const { organization, ...service } = THEIRS
  const own = read([THEIRS]).listings.map(({ listing }) => listing)
  const inOther = [{ contents: [THEIRS] }, [{ ...organization, services: [service] }], THEIRS]
  for (const file of inOther) expect(read(file).listings.map(({ listing }) => listing)).toEqual(own)
  const second = { ...THEIRS, id: '4d5e3f0a-9c1b-4b7e-8a55-2f1f6c9b7d11' }
  const lines = `${JSON.stringify(THEIRS)}\n${JSON.stringify(second)}\n`
  expect(readAnyFile(Buffer.from(lines), gazetteer, []).listings).toHaveLength(2)
})

/** The same with one value changed, by its pointer below the service. */
function changed(pointer: string, value: unknown): unknown {
  const copy = structuredClone(THEIRS)
  const keys = pointer.split('/').slice(1)
  const last = keys.pop() ?? ''
  const parent = keys.reduce<unknown>((at, key) => Reflect.get(Object(at), key), copy)
  Reflect.set(Object(parent), last, value)
  return [THEIRS, { ...copy, id: '4d5e3f0a-9c1b-4b7e-8a55-2f1f6c9b7d11' }]
}

test.each([
  ['/name', ''],
  ['/name', '<b>Centro</b>'],
  ['/organization/name', ''],
  ['/service_at_locations/0/location/external_identifier', '070101'],
  ['/service_at_locations/0/location/latitude', 40],
  ['/service_at_locations/0/location/latitude', 'norte'],
])('what is wrong at %s is told by its pointer: %j', (pointer, value) => {
  const { refused, listings } = read(changed(pointer, value))
  expect(listings.map(({ listing }) => listing.sourceId)).not.toContain(
    '4d5e3f0a-9c1b-4b7e-8a55-2f1f6c9b7d11',
  )
  expect(refused.map(({ column }) => column)).toContain(`/1${pointer}`)
})

test('a wrong number and an unknown kind are told where they stand', () => {
  expect(read(changed('/phones/0/number', '911')).refused.map(({ column }) => column)).toEqual([
    '/1/phones',
  ])
  const unknown = read(changed('/attributes/0/taxonomy_term/code', 'XYZ'))
  expect(unknown.refused.map(({ column }) => column)).toEqual(['/1/attributes'])
})

test('numbers are read wherever the standard lets them stand, each once', () => {
  const [door] = THEIRS.service_at_locations
  const phones = (number: string) => [{ id: 'p', number }]
  const at = (more: object, below: object) => ({
    ...THEIRS,
    service_at_locations: [{ ...door, ...more, location: { ...door?.location, ...below } }],
  })
  const { listings } = read([at({ phones: phones('900000001') }, { phones: phones('900000002') })])
  expect(listings[0]?.listing).toMatchObject({
    channels: [{ value: '+51900000001' }, { value: '+51900000002' }],
  })
  const { phones: _, ...silent } = at({ phones: phones('911') }, {})
  expect(read([silent]).refused.map(({ column }) => column)).toEqual([
    '/0/service_at_locations/0/phones',
  ])
  const both = read([at({ phones: phones('911') }, {})])
  expect(both.refused.map(({ column }) => column)).toEqual(['/0'])
})

test('nobody is told to call a fax', () => {
  const fax = { id: 'p', type: 'fax', number: '900000001' }
  const voice = { id: 'q', type: 'voice', number: '900000002' }
  const { listings } = read([{ ...THEIRS, phones: [fax, voice] }])
  expect(listings[0]?.listing).toMatchObject({ channels: [{ value: '+51900000002' }] })
})

test.each([
  ['inactive', 'closed'],
  ['defunct', 'closed'],
  ['temporarily closed', 'suspended'],
  ['active', undefined],
])('what its directory calls %s sends nobody to a closed door', (status, operatingState) => {
  const alert = 'Cerrado\nhasta nuevo aviso'
  const { listings, refused, warnings } = read([{ ...THEIRS, status, alert }])
  expect(refused).toEqual([])
  expect(listings[0]?.listing.facts).toEqual(operatingState ? { operatingState } : {})
  expect(listings[0]?.listing).toMatchObject({ internalNote: 'Cerrado hasta nuevo aviso' })
  expect(warnings).toMatchObject([{ column: '/0/alert', got: 'Cerrado hasta nuevo aviso' }])
})

test('a state that the standard does not know is told, and kept for whoever decides', () => {
  const { listings, warnings } = read([{ ...THEIRS, status: 'Clausurado' }])
  expect(listings[0]?.listing).toMatchObject({ facts: {}, internalNote: 'Clausurado' })
  expect(warnings.map(({ column }) => column)).toEqual(['/0/status'])
})

test.each([
  { valid_from: '2020-01-01', valid_to: '2020-12-31' },
  { interval: 2 },
  { notes: 'solo el primer lunes de cada mes' },
  { description: 'con cita' },
  { dtstart: '2026-01-05' },
  { until: '2026-02-01' },
  { count: 3 },
  { bymonthday: '1' },
  { byweekno: '1' },
  { byyearday: '1' },
  { byday: '1MO,TU' },
  { opens_at: '13:00Z' },
  { closes_at: '16:00+01:00' },
  { timezone: 0 },
])('hours that are not every week’s in Lima are unknown: %j', (more) => {
  const [door] = THEIRS.service_at_locations
  const hoursWith = (change: object) => {
    const schedules = [{ ...door?.schedules[0], ...change }]
    const { listings } = read([{ ...THEIRS, service_at_locations: [{ ...door, schedules }] }])
    const [first] = listings
    return first?.listing.exposure === 'OPEN' ? first.listing.points[0]?.hours.state : null
  }
  expect(hoursWith({ interval: 1, timezone: -5, notes: null })).toBe('known')
  expect(hoursWith(more)).toBe('unknown')
})

test('the hours of a second door are never the first one’s', () => {
  const [door] = THEIRS.service_at_locations
  const { listings } = read([
    { ...THEIRS, service_at_locations: [{ ...door, schedules: [] }, door] },
  ])
  expect(listings[0]?.listing).toMatchObject({
    points: [{ hours: { state: 'unknown' } }, { hours: { state: 'unknown' } }],
  })
})

const HOUSE = [...SHIPPED.edition.listings.values()].find(
  ({ exposure }) => exposure === 'CONFIDENTIAL',
)
const house = HOUSE ? toService(HOUSE, SHIPPED) : {}

test('a safe house of our own file is read as its department, and as nothing else', () => {
  const { refused, listings } = read([house])
  expect(refused).toEqual([])
  expect(listings[0]?.listing).toMatchObject({
    exposure: 'CONFIDENTIAL',
    publicId: HOUSE?.id,
    trust: { sourceUrl: null },
  })
})

test.each([
  ['phones', [{ id: 'p', number: '900000077' }]],
  ['service_at_locations', [{ location: { addresses: [{ address_1: 'Calle Secreta 7' }] } }]],
  ['description', 'Está en el jirón Secreto 7'],
  ['alert', 'Llama al 900 000 077'],
  ['additional_urls', [{ id: 'u', url: 'https://secreto.example/' }]],
  ['organization', { id: 'o', name: 'Casa de la calle Secreta', description: '' }],
  ['organization', { id: 'o', name: 'Casa', website: 'https://secreto.example/' }],
  ['organization', { id: 'o', name: 'Casa', phones: [{ number: 900_000_077 }] }],
  ['whatever', { deep: ['Av. Secreta 7'] }],
  ['whatever', { deep: { lat: -13.519, lng: -71.979 } }],
  ['telefono', 900_000_077],
  ['status', 'Av. Secreta 7'],
])('a safe house with something in %s is refused, and nothing of it is repeated', (key, value) => {
  const { refused, listings } = read([{ ...house, [key]: value }])
  expect(listings).toEqual([])
  expect(refused.length).toBeGreaterThan(0)
  expect(JSON.stringify(refused)).not.toMatch(/secreto|secreta|900/i)
  expect(String(refused[0]?.column)).toContain(`/0/${key}`)
})

test('a safe house in a package is not refused for the clinic beside it, and never for nothing', () => {
  const { organization, ...clinic } = THEIRS
  const { organization: _, ...sheltered } = { organization, ...house }
  const pack = (secret: object) => [{ ...organization, services: [clinic, secret] }]
  const { refused, listings } = read(pack(sheltered))
  expect(refused).toEqual([])
  expect(listings.map(({ listing }) => listing.exposure)).toEqual(['OPEN', 'CONFIDENTIAL'])
  const told = read(pack({ ...sheltered, phones: [{ id: 'p', number: '900000077' }] }))
  expect(told.refused.map(({ column }) => column)).toEqual(['/0/services/1/phones'])
})

test('a safe house finer than its department is refused', () => {
  const finer = { ...house, service_areas: [{ id: 'a', extent: '0801', name: 'Cusco' }] }
  expect(read([finer]).refused.map(({ column }) => column)).toContain('/0/service_areas/0/extent')
})

test('nobody confirms by a file: a day of confirmation is the operator’s alone to bring', () => {
  const [open] = [...SHIPPED.edition.listings.values()].filter(
    ({ exposure }) => exposure === 'OPEN',
  )
  if (open?.exposure !== 'OPEN') throw new Error('shipped: got no open listing')
  const trust = { ...open.trust, verifiedAt: '2026-11-01' }
  const bytes = Buffer.from(JSON.stringify([toService({ ...open, trust }, SHIPPED)]))
  const dayOf = (keeps: boolean) =>
    readAnyFile(bytes, gazetteer, [], keeps).listings[0]?.listing.trust.verifiedAt
  expect(dayOf(false)).toBeNull()
  expect(dayOf(true)).toBe('2026-11-01')
})

test('a number that a service for aggressors answers too stays withheld', () => {
  const open = [...SHIPPED.edition.listings.values()].find(
    (listing) =>
      listing.exposure === 'OPEN' && listing.channels.some(({ kind }) => kind === 'phone'),
  )
  if (open?.exposure !== 'OPEN') throw new Error('shipped: got no open listing with a phone')
  const held = open.channels.filter(({ kind }) => kind === 'phone').map(({ value }) => value)
  const bytes = Buffer.from(JSON.stringify([toService(open, SHIPPED)]))
  const [back] = readAnyFile(bytes, gazetteer, held).listings
  expect(back?.listing).toMatchObject({ channels: [{ visibility: 'INTERNAL' }] })
})

test('our map comes back as listings with their places', () => {
  const file = JSON.parse(toGeojson(new URLSearchParams('ubigeo=17'), SHIPPED).body)
  const { refused, listings } = read(file)
  expect(refused).toEqual([])
  const ids = listings.map(({ listing }) => listing.publicId)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { listing } of listings) {
    const was = SHIPPED.edition.listings.get(listing.publicId ?? '')
    if (was?.exposure !== 'OPEN' || listing.exposure !== 'OPEN') continue
    expect(listing.points).toHaveLength(was.points.length)
    expect(listing.channels.map(({ value }) => value)).toEqual(
      was.channels.map(({ value }) => value),
    )
  }
})

test('a safe house on somebody’s map is refused, whatever the property is called', () => {
  const house = (more: object, geometry: object | null = null) => ({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        id: 'casa-7',
        geometry,
        properties: {
          ...{ type: 'hrt', ubigeo: '08', department: 'Cusco' },
          ...{ source_title: 'Ejemplo', source_date: '2026', ...more },
        },
      },
    ],
  })
  expect(read(house({})).refused).toEqual([])
  const point = { type: 'Point', coordinates: [-71.978, -13.518] }
  for (const file of [
    house({}, point),
    house({ como_llegar: 'Jr. Secreto 7' }),
    house({ contacto: { fono: '900 000 077' } }),
    house({ phone: '900000077' }),
  ]) {
    const { refused, listings } = read(file)
    expect(listings).toEqual([])
    expect(refused.length).toBeGreaterThan(0)
    expect(JSON.stringify(refused)).not.toMatch(/Secreto|900|13\.5/)
  }
})

test('two features of one service are two places of it, and a bad one is told by its pointer', () => {
  const place = (name: string, coordinates: readonly unknown[]) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates },
    properties: {
      ...{ id: 'invented-1', type: 'health', name: 'Centro Inventado', operator: 'Ejemplo' },
      ...{ ubigeo: '080101', department: 'Cusco', province: 'Cusco', district: 'Cusco' },
      ...{ address: name, precision: 'exact', source_title: 'Ejemplo', source_date: '2026' },
    },
  })
  const file = (second: readonly unknown[]) => ({
    type: 'FeatureCollection',
    features: [place('Calle Uno', [-71.978, -13.518]), place('Calle Dos', second)],
  })
  const good = read(file([-71.979, -13.519]))
  expect(good.refused).toEqual([])
  expect(good.listings[0]?.listing).toMatchObject({
    points: [{ address: 'Calle Uno' }, { address: 'Calle Dos' }],
  })
  const bad = read(file([-13.519, -71.979]))
  expect(bad.refused.map(({ column }) => column)).toEqual(['/features/0'])
})

test.each([
  ['no JSON', '{"a": ', 'jsonText'],
  ['something else', '{"a": 1}', 'kind'],
  ['an empty list', '[]', 'jsonServices'],
])('a file of %s is refused as a whole', (_, text, code) => {
  const { refused, listings } = readAnyFile(Buffer.from(text), gazetteer, [])
  expect(listings).toEqual([])
  expect(refused.map((issue) => issue.code)).toContain(code)
})

test('more services than a country has are not read', () => {
  const { refused } = read(Array.from({ length: 5001 }, () => THEIRS))
  expect(refused[0]?.values).toEqual({ count: '5001', limit: '5000' })
})

test('an id of ours comes back as itself', () => {
  const [open] = SHIPPED.edition.listings.values()
  if (!open) throw new Error('shipped: got no listing')
  expect(toService(open, SHIPPED).id).toBe(serviceId(open))
})

describe('a safe house in disguise', () => {
  const feature = (properties: object, point: readonly number[] = [-71.979, -13.519]) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: point },
    properties: {
      ...{ name: 'CEM Villa Imaginaria', operator: 'Organización Ejemplo', type: 'cem' },
      ...{ source_title: 'Prueba', source_date: '2026-09-10', public_id: 'k7m2p3' },
      ...{ ubigeo: '080101', department: 'Cusco', province: 'Cusco', district: 'Cusco' },
      ...properties,
    },
  })
  const map = (...features: object[]) => read({ type: 'FeatureCollection', features })

  test('is no second place of an open service', () => {
    const { listings, refused } = map(
      feature({}),
      feature({ type: 'hrt', address: 'Calle Oculta 7', phone: '900000007' }),
    )
    expect(refused.length).toBeGreaterThan(0)
    expect(JSON.stringify([listings, refused])).not.toMatch(/Oculta|900000007/)
  })

  test('of another department is looked through too', () => {
    const house = { type: 'hrt', public_id: '', name: '', operator: '' }
    const at = (code: string, name: string) => ({
      ...house,
      ...{ ubigeo: code, department: name, province: '', district: '' },
    })
    const { refused } = map(
      { ...feature(at('08', 'Cusco')), geometry: null },
      feature({ ...at('15', 'Lima'), address: 'Calle Oculta 7' }),
    )
    expect(refused.length).toBeGreaterThan(0)
    expect(JSON.stringify(refused)).not.toMatch(/Oculta/)
  })

  test('is a house whatever else it is said to be', () => {
    const term = (code: string) => ({ taxonomy_term: { code } })
    const { listings } = read([{ ...THEIRS, attributes: [term('health'), term('hrt')] }])
    expect(listings.filter(({ listing }) => listing.exposure === 'OPEN')).toEqual([])
  })
})

test('a line break in a name shifts nobody’s places', () => {
  const open = (name: string, at: number) => ({
    type: 'Feature',
    geometry: null,
    properties: {
      ...{ name, operator: 'Organización Ejemplo', type: 'cem', id: `ficticio-${at}` },
      ...{ source_title: 'Prueba', source_date: '2026-09-10', address: `Calle ${at}` },
      ...{ ubigeo: '080101', department: 'Cusco', province: 'Cusco', district: 'Cusco' },
      'a\nb': 'x',
    },
  })
  const { listings } = read({
    type: 'FeatureCollection',
    features: [open('Uno', 1), open('Dos', 2)],
  })
  for (const { listing } of listings) {
    const [point] = listing.exposure === 'OPEN' ? listing.points : []
    expect(point?.address).toBe(
      listing.exposure === 'OPEN' && listing.name === 'Uno' ? 'Calle 1' : 'Calle 2',
    )
  }
  expect(listings).toHaveLength(2)
})

test('a file nested without end is no file', () => {
  const { refused } = readAnyFile(Buffer.from(`${'['.repeat(100_000)}`), gazetteer, [])
  expect(refused.map(({ code }) => code)).toEqual(['jsonText'])
})

test('a file decides no level of what is there already', () => {
  expect(read([THEIRS]).columns.has('visibility')).toBe(false)
})
