import { describe, expect, test } from 'vitest'
import {
  aCatalogue,
  aChannel,
  aHouse,
  aPoint,
  aService,
  aTrust,
  everyField,
  TODAY,
} from '@/tests/factories'
import { UNKNOWN_HOURS } from '../domain/opening-hours'
import { buildContent } from './build'
import type { ServiceRow } from './catalogue-rows'
import type { OpenListing } from './public-listing'

const listingsOf = (...services: ServiceRow[]) => buildContent(aCatalogue(services), TODAY).listings

function openOf(change: Partial<ServiceRow>): OpenListing {
  const [listing] = listingsOf(aService(change))
  if (listing?.exposure !== 'OPEN') throw new Error('got no open listing, expected one')
  return listing
}

test('a public service leaves with its digits, door and source', () => {
  const listing = openOf({})
  expect(listing.channels.map(({ value }) => value)).toEqual(['+51900000001'])
  expect(listing.points[0]?.address).toBe('Jirón de Prueba 123')
  expect(listing.trust.sourceTitle).toBe('Directorio Inventado')
  expect(listing.freshness).toBe('current')
})

test('a draft, a withdrawn service, one for aggressors and one held back never leave', () => {
  const left = listingsOf(
    aService({ status: 'draft' }),
    aService({ status: 'withdrawn' }),
    aService({ kind: 'cai', subKind: null }),
    aService({ kind: 'local_authority', subKind: null }),
  )
  expect(left).toEqual([])
})

test('a service without level, or with one for professionals, stays inside', () => {
  for (const visibility of [null, 'PROFESSIONALS', 'INTERNAL'] as const) {
    expect(listingsOf(aService({ visibility }))).toEqual([])
  }
})

test('a field whose level was forgotten stays secret', () => {
  const { address: _address, hours: _hours, ...fieldVisibility } = everyField('PUBLIC')
  const listing = openOf({ fieldVisibility })
  expect(listing.points).toEqual([])
  expect(listing.channels).toHaveLength(1)
})

test('a women’s organisation that only wants to be called shows name, number and department', () => {
  const { publicId: id, name } = aService()
  expect(openOf({ visibility: 'CONTACT_ONLY', facts: { free: 'yes' }, gates: ['cem'] })).toEqual({
    id,
    exposure: 'OPEN',
    kind: 'cem',
    subKind: 'regular',
    name,
    operator: '',
    gates: [],
    channels: [{ kind: 'phone', value: '+51900000001', menu: null, hours: null, languages: [] }],
    points: [],
    coverage: ['99'],
    facts: {},
    freshness: 'current',
    trust: { ...aTrust(), sourceUrl: null },
    fieldTrust: {},
    contactOnly: true,
  })
})

test('a hidden address takes point, district and directions with it', () => {
  const listing = openOf({ fieldVisibility: { ...everyField('PUBLIC'), address: 'CONTACT_ONLY' } })
  expect(listing.points).toEqual([])
  expect(JSON.stringify(listing)).not.toMatch(/Prueba|plaza|-12\.5|990101/)
})

test('a hidden point leaves the address without a mark on the map', () => {
  const [point] = openOf({ fieldVisibility: { ...everyField('PUBLIC'), point: 'INTERNAL' } }).points
  expect(point).toMatchObject({ lat: null, lng: null, precision: 'none' })
})

test('what it costs to get there leaves with its source, and neither when it is kept back', () => {
  const journeys = [
    { ubigeo: '990101', means: 'boat', soles: 40, travelHours: 3 },
    { ubigeo: '990101', means: 'walk', soles: null, travelHours: null },
  ] as const
  const said = {
    points: [aPoint({ journeys: journeys.toReversed() })],
    fieldTrust: { journeys: aTrust({ sourceTitle: 'Otra Guía Ficticia' }) },
  }
  const open = openOf(said)
  expect(open.points[0]?.journeys).toEqual(journeys)
  expect(open.fieldTrust.journeys?.sourceTitle).toBe('Otra Guía Ficticia')
  for (const level of ['CONTACT_ONLY', 'INTERNAL'] as const) {
    const kept = openOf({ ...said, fieldVisibility: { ...everyField('PUBLIC'), journeys: level } })
    expect(JSON.stringify(kept)).not.toMatch(/journeys|boat|Otra Guía/)
  }
})

test('who confirmed a language leaves with it, and what nobody confirmed costs no byte', () => {
  const spoken = { code: 'quz', form: 'staff', days: [1] } as const
  const open = openOf({
    points: [aPoint({ languages: [{ ...spoken, confirmedBy: 'community' }] })],
    channels: [aChannel({ languages: [spoken] })],
  })
  expect(open.points[0]?.languages).toEqual([{ ...spoken, confirmedBy: 'community' }])
  expect(Object.keys(open.channels[0]?.languages[0] ?? {})).toEqual(['code', 'form', 'days'])
})

test('a note leaves with its answer, known or not, and neither when that is kept back', () => {
  const said = {
    facts: { free: 'yes' },
    factNotes: { men: 'con cita', free: 'sólo martes' },
  } as const
  expect(openOf(said).factNotes).toEqual({ free: 'sólo martes', men: 'con cita' })
  for (const level of ['CONTACT_ONLY', 'INTERNAL'] as const) {
    const kept = openOf({ ...said, fieldVisibility: { ...everyField('PUBLIC'), money: level } })
    expect(kept.factNotes).toEqual({ men: 'con cita' })
  }
  expect(JSON.stringify(openOf({ ...said, visibility: 'CONTACT_ONLY' }))).not.toContain('factNotes')
  expect(Object.keys(openOf({ facts: said.facts }))).not.toContain('factNotes')
})

test('a name without a way to reach it is not shown', () => {
  expect(listingsOf(aService({ channels: [], points: [], gates: [] }))).toEqual([])
  expect(
    listingsOf(aService({ channels: [], points: [aPoint({ address: null, lat: null })] })),
  ).toEqual([])
  expect(listingsOf(aService({ channels: [], points: [], gates: ['cem'] }))).toHaveLength(1)
})

test('a gate that no page may name is not a gate', () => {
  expect(listingsOf(aService({ channels: [], points: [], gates: ['cai'] }))).toEqual([])
})

test('a number that also rings where aggressors are attended does not leave', () => {
  const shared = aChannel({ value: '+51900000009' })
  const [listing] = listingsOf(
    aService({ channels: [shared, aChannel()] }),
    aService({
      publicId: '333333',
      kind: 'cai',
      subKind: null,
      status: 'draft',
      channels: [shared],
    }),
  )
  expect(JSON.stringify(listing)).not.toContain('900000009')
  expect(JSON.stringify(listing)).toContain('900000001')
})

test('an internal number stays inside while its sister is shown', () => {
  const listing = openOf({
    channels: [aChannel({ value: '+51900000009', visibility: 'INTERNAL' }), aChannel()],
  })
  expect(listing.channels.map(({ value }) => value)).toEqual(['+51900000001'])
})

test('a number that cannot be dialled stops the publication', () => {
  expect(() => openOf({ channels: [aChannel({ value: '*21*900000001#' })] })).toThrow(
    'listing 222222, channel phone: got "*21*900000001#", expected +51…',
  )
  expect(() => openOf({ channels: [aChannel({ kind: 'url', value: 'javascript:0' })] })).toThrow(
    'expected an https:// address',
  )
})

test('no answer is not a no: unknown facts are absent', () => {
  const facts = { free: 'yes', wheelchair: 'unknown', reach: 'teleport', ageMin: -1 }
  // @ts-expect-error a column may hold what the type does not foresee
  expect(openOf({ facts }).facts).toEqual({ free: 'yes', answeredBy: 'state_not_police' })
})

test('police stay police whatever a listing says', () => {
  const listing = openOf({ kind: 'police', subKind: null, facts: { answeredBy: 'civil_society' } })
  expect(listing.facts.answeredBy).toBe('police')
})

test('a free bed is promised for a day only', () => {
  const facts = { capacity: 'available' } as const
  const fieldTrust = { capacity: aTrust({ verifiedAt: '2026-09-14' }) }
  expect(openOf({ facts, fieldTrust }).facts.capacity).toBe('available')
  expect(openOf({ facts }).facts.capacity).toBeUndefined()
  const full = { facts: { capacity: 'full' } } as const
  expect(openOf({ ...full, fieldTrust }).facts.capacity).toBe('full')
  expect(openOf(full).facts.capacity).toBeUndefined()
})

test('a boat that has gone is not announced', () => {
  const visit = { ubigeo: '990101', place: 'Puerto Inventado', from: '08:00', to: '12:00' }
  const hours = {
    ...UNKNOWN_HOURS,
    visits: [
      { ...visit, date: '2026-09-14', confirmedUntil: null },
      { ...visit, date: '2026-09-15', confirmedUntil: null },
    ],
  }
  const [point] = openOf({ points: [aPoint({ hours })] }).points
  expect(point?.hours.visits.map(({ date }) => date)).toEqual(['2026-09-15'])
})

test('an old phone stays, marked; a national number is never marked', () => {
  const old = aTrust({ sourceDate: '2020-08-18' })
  expect(openOf({ trust: old }).freshness).toBe('long_expired')
  expect(openOf({ trust: old, fieldTrust: { channels: aTrust() } }).freshness).toBe('current')
  const line = aChannel({ kind: 'short_code', value: '1810' })
  expect(openOf({ trust: old, channels: [line] }).freshness).toBe('current')
})

test('only what another source said carries its own source', () => {
  const press = aTrust({ how: 'press', sourceTitle: 'Diario Ficticio' })
  const listing = openOf({ fieldTrust: { hours: press, name: aTrust() } })
  expect(listing.fieldTrust).toEqual({ hours: press })
})

test('a shelter never shows its street, keeper, number or day', () => {
  const [listing] = listingsOf(
    aHouse({
      channels: [aChannel()],
      points: [aPoint()],
      facts: { children: 'yes', capacity: 'full', wheelchair: 'yes' },
    }),
  )
  expect(listing).toEqual({
    id: 'hhhhhh',
    exposure: 'CONFIDENTIAL',
    kind: 'hrt',
    department: '99',
    gates: ['hotline', 'sau', 'cem'],
    facts: { children: 'yes' },
    freshness: 'current',
    sourceTitle: 'Directorio Inventado',
    quarter: '2026-07-01',
  })
})

test('houses of one department are one entry that says what they all say', () => {
  const listings = listingsOf(
    aHouse({ facts: { children: 'yes', men: 'no', ageMin: 18 } }),
    aHouse({ facts: { children: 'yes', men: 'yes', ageMin: 18 } }),
    aHouse({ facts: { children: 'yes', ageMin: 18, pregnant: 'yes' } }),
  )
  expect(listings.map(({ facts }) => facts)).toEqual([{ children: 'yes', ageMin: 18 }])
})

test('a house whose row was marked open by mistake is still confidential', () => {
  const [listing] = listingsOf(aHouse({ exposure: 'OPEN', points: [aPoint()] }))
  expect(listing?.exposure).toBe('CONFIDENTIAL')
})

test('a hidden house is not counted among those that agree', () => {
  const listings = listingsOf(
    aHouse({ facts: { men: 'no' } }),
    aHouse({ facts: { men: 'yes' }, visibility: null }),
  )
  expect(listings.map(({ facts }) => facts)).toEqual([{ men: 'no' }])
})

test('houses that do not share the id of their entry stop the publication', () => {
  expect(() => listingsOf(aHouse(), aHouse({ publicId: 'jjjjjj' }))).toThrow(
    'confidential entry hrt 99: got 2 public ids, expected one shared by all its houses',
  )
})

test('two services with one id stop the publication', () => {
  expect(() => listingsOf(aService(), aService())).toThrow('public id 222222: got two services')
})

test('the order of rows does not matter', () => {
  const services = [aService(), aService({ publicId: '333333' }), aHouse()]
  expect(listingsOf(...services)).toEqual(listingsOf(...services.toReversed()))
})

describe('a door that is shut', () => {
  const weekly = [{ days: [1, 2, 3, 4, 5], opens: '08:00', closes: '16:15' }] as const
  const hours = { ...UNKNOWN_HOURS, state: 'known', weekly, how: 'provider' } as const
  const shut = (until: string) =>
    openOf({ facts: { operatingState: 'suspended', until }, points: [aPoint({ hours })] })

  test('opens by no hours, and says until when', () => {
    const listing = shut('2099-12-31')
    expect(listing.facts).toMatchObject({ operatingState: 'suspended', until: '2099-12-31' })
    expect(listing.points[0]?.hours.state).toBe('unknown')
    expect(listing.isStateOver).toBeUndefined()
  })

  test('is not said to be open again when its day is over: somebody has to say so', () => {
    const listing = shut('2020-01-31')
    expect(listing.isStateOver).toBe(true)
    expect(listing.points[0]?.hours.state).toBe('unknown')
  })
})

describe('hours', () => {
  const weekly = [{ days: [1, 2, 3, 4, 5], opens: '08:00', closes: '16:15' }] as const
  const known = { ...UNKNOWN_HOURS, state: 'known', weekly, how: 'provider' } as const
  const old = aTrust({ sourceDate: '2020-01-31', verifiedAt: null })

  test('grow old by themselves, though the number was called last week', () => {
    const points = [aPoint({ hours: known })]
    expect(openOf({ points }).hasOldHours).toBeUndefined()
    const listing = openOf({ points, fieldTrust: { hours: old } })
    expect([listing.freshness, listing.hasOldHours]).toEqual(['current', true])
    expect(listing.points[0]?.hours.weekly).toEqual(weekly)
    expect(openOf({ points, trust: old }).hasOldHours).toBeUndefined()
    for (const other of [UNKNOWN_HOURS, { ...known, how: 'inferred_from_kind' } as const])
      expect(
        openOf({ points: [aPoint({ hours: other })], fieldTrust: { hours: old } }).hasOldHours,
      ).toBeUndefined()
  })

  test('of a number of the whole country carry no doubt', () => {
    const channels = [aChannel({ kind: 'short_code', value: '100', hours: known })]
    const listing = openOf({ points: [], channels, fieldTrust: { hours: old } })
    expect(listing.hasOldHours).toBeUndefined()
  })
})
