import { describe, expect, test } from 'vitest'
import { DIALABLE } from '@/lib/domain/channel'
import { KIND_CODES, KINDS } from '@/lib/domain/kind'
import { UNKNOWN_HOURS } from '@/lib/domain/opening-hours'
import { loadEdition } from '@/lib/edition/load'
import { decodeDirectory } from '@/lib/search/decode-directory'
import { drain } from '@/lib/search/drain'
import { encodeDirectory } from '@/lib/search/encode-directory'
import { aChannel, aHouse, anEdition, aPoint, aService, aTrust } from '@/tests/factories'
import { shippedEdition } from '@/tests/shipped-edition'
import { directoryEntries } from './directory-entries'

const shipped = shippedEdition()
const entries = directoryEntries(shipped)
const isConfidential = ({ kind }: { kind: number }) =>
  KINDS[KIND_CODES[kind] ?? 'cem'].exposure === 'CONFIDENTIAL'

describe('the shipped directory on the device', () => {
  test('nobody who is published is missing, and nobody else is there', () => {
    expect(new Set(entries.map(({ id }) => id))).toEqual(new Set(shipped.listings.keys()))
    expect(shipped.listings.size).toBe(566)
  })

  test('each number is the listing’s own, digit by digit', () => {
    for (const { id, phone } of entries) {
      const listing = shipped.listings.get(id)
      if (listing?.exposure !== 'OPEN') expect(phone).toBe('')
      else if (phone !== '') {
        expect(phone).toMatch(DIALABLE)
        expect(listing.channels.map(({ value }) => value)).toContain(phone)
      } else expect(listing.channels.filter(({ kind }) => kind === 'phone')).toEqual([])
    }
    expect(entries.filter(({ phone }) => phone !== '').length).toBeGreaterThan(500)
  })

  test('a shelter has a department and nothing finer: no point, no name, no number', () => {
    const houses = entries.filter(isConfidential)
    expect(houses).toHaveLength(22)
    for (const house of houses) {
      const { lat, lng, name, phone, hours, ubigeo, coverage } = house
      expect({ lat, lng, name, phone, hours }).toEqual({
        ...{ lat: null, lng: null, name: '', phone: '', hours: '' },
      })
      expect(ubigeo).toMatch(/^\d{2}$/)
      expect(coverage).toEqual([ubigeo])
    }
  })

  test('what the device reads is what the edition says', () => {
    const directory = drain(decodeDirectory(encodeDirectory(entries)))
    expect(directory.count).toBe(entries.length)
    for (let row = 0; row < directory.count; row++) {
      const listing = shipped.listings.get(directory.ids[row] ?? '')
      expect(listing?.kind).toBe(KIND_CODES[directory.kinds[row] ?? -1])
      if (listing?.exposure !== 'OPEN') continue
      expect(directory.names[row]).toBe(listing.name)
      const point = listing.points.find(({ ubigeo }) => ubigeo === directory.ubigeos[row])
      if (point?.lat && point.lng) {
        expect(Math.abs((directory.lats[row] ?? 0) - point.lat)).toBeLessThanOrEqual(0.000_051)
        expect(Math.abs((directory.lngs[row] ?? 0) - point.lng)).toBeLessThanOrEqual(0.000_051)
      }
    }
  })

  test('the files of the departments together hold everyone but the lines of the country', () => {
    const departments = [...shipped.places.keys()].filter((ubigeo) => ubigeo.length === 2)
    const parts = departments.flatMap((department) => directoryEntries(shipped, department))
    const whole = entries.filter(({ ubigeo }) => ubigeo !== 'PE')
    expect(parts.map(({ id }) => id).sort()).toEqual(whole.map(({ id }) => id).sort())
    expect(entries.length - whole.length).toBe(8)
  })
})

describe('a service on the device', () => {
  const entriesOf = (...services: Parameters<typeof aService>[0][]) =>
    directoryEntries(loadEdition(anEdition(1, services.map(aService))))

  test('with two doors it has two rows, each with its own hours and languages', () => {
    const qu = { code: 'quy', form: 'staff', days: [] } as const
    const rows = entriesOf({
      points: [aPoint(), aPoint({ ubigeo: '9901', precision: 'none', lat: null, lng: null })],
      channels: [aChannel({ languages: [qu] })],
    })
    expect(rows.map(({ ubigeo, precision }) => [ubigeo, precision])).toEqual([
      ['9901', 'none'],
      ['990101', 'exact'],
    ])
    expect(new Set(rows.map(({ languages }) => languages))).toEqual(new Set([2]))
  })

  test('whose hours have grown old tells them, and they open nothing', () => {
    const hours = { ...UNKNOWN_HOURS, state: 'known', always: true, how: 'provider' } as const
    const fieldTrust = { hours: aTrust({ sourceDate: '2020-01-31', verifiedAt: null }) }
    const [fresh] = entriesOf({ points: [aPoint({ hours })] })
    const [old] = entriesOf({ points: [aPoint({ hours })], fieldTrust })
    expect([fresh?.hours, old?.hours]).toEqual(['ka-u', 'ua-u'])
    expect(old?.age).toBe('current')
  })

  test('that gives no more than how to make contact is in its department, without a point', () => {
    const [row] = entriesOf({ visibility: 'CONTACT_ONLY' })
    expect(row).toMatchObject({ ubigeo: '99', precision: 'none', lat: null, phone: '+51900000001' })
  })

  test('that gives no more than that has no point even if an edition held one', () => {
    const edition = loadEdition(anEdition(1, [aService()]))
    const [listing] = edition.listings.values()
    if (listing?.exposure !== 'OPEN') throw new Error('got no open service')
    const listings = new Map([[listing.id, { ...listing, contactOnly: true }]])
    const [row] = directoryEntries({ ...edition, listings })
    expect(listing.points).toHaveLength(1)
    expect(row).toMatchObject({ ubigeo: '99', precision: 'none', lat: null, lng: null })
  })

  test('that only writes has no number to call', () => {
    const [row] = entriesOf({ channels: [aChannel({ kind: 'whatsapp' })] })
    expect(row?.phone).toBe('')
  })

  test('inside a police station says so before she goes', () => {
    const [row] = entriesOf({ subKind: 'police_station' })
    expect(row?.roof).toBe('police')
  })

  test('two houses make one row, and what differs between them is in it nowhere', () => {
    const houses = (one: string, two: string) =>
      directoryEntries(
        loadEdition(anEdition(1, [aHouse({ name: one }), aHouse({ name: two, operator: two })])),
      )
    expect(houses('Casa Una', 'Casa Dos')).toEqual(houses('Casa Tres', 'Casa Cuatro'))
    expect(houses('Casa Una', 'Casa Dos')).toHaveLength(1)
  })
})
