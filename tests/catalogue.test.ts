import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { KINDS } from '../lib/domain/kind'
import { isPublishable } from '../lib/domain/publishable'
import { parseAliases } from '../lib/import/aliases'
import { buildGazetteer } from '../lib/import/gazetteer'
import { readListings } from '../lib/import/read-listings'
import { parseKind } from '../lib/import/row-kind'

const FOLDER = 'prisma/catalogue'
const textOf = (name: string) => readFileSync(`${FOLDER}/${name}`, 'utf8')
const gazetteer = buildGazetteer({
  departments: textOf('ubigeo/departments.csv'),
  provinces: textOf('ubigeo/provinces.csv'),
  districts: textOf('ubigeo/districts.csv'),
})
const file = readListings(readFileSync(`${FOLDER}/listings.csv`), gazetteer)
const listings = file.listings.map(({ listing }) => listing)
const rows: Record<string, string>[] = parse(textOf('listings.csv'), { columns: true })

describe('the first catalogue', () => {
  test('has 581 listings, all valid, and 2,113 places', () => {
    expect(file.refused).toEqual([])
    expect(listings).toHaveLength(581)
    expect(gazetteer.places).toHaveLength(2113)
    expect(new Set(listings.map(({ publicId }) => publicId)).size).toBe(581)
  })

  test('keeps every digit of every phone, in its order', () => {
    for (const listing of listings) {
      if (listing.exposure !== 'OPEN') continue
      const row = rows.find(({ id }) => id === listing.sourceId)
      const dialled = listing.channels
        .filter(({ kind }) => kind === 'phone' || kind === 'short_code')
        .map(({ value }) => value.replace('+51', ''))
      const written = row?.phone?.replace(/\(0/g, '').replace(/\D/g, '')
      expect(dialled.join(''), listing.sourceId).toBe(written)
    }
  })

  test('holds one row per confidential kind and department, without code, address or operator', () => {
    const confidential = rows.filter(({ type }) => {
      const kind = parseKind(type ?? '')
      return kind !== null && KINDS[kind].exposure === 'CONFIDENTIAL'
    })
    const entries = confidential.map(({ type, ubigeo }) => `${type}-${ubigeo}`)
    expect(new Set(entries).size).toBe(confidential.length)
    expect(confidential.map(({ id }) => id)).toEqual(entries)
    expect(entries).toHaveLength(22)
    for (const row of confidential) {
      const { address, lat, lng, phone, notes, source_url, province, district, operator } = row
      expect([address, lat, lng, phone, notes, source_url, province, district].join('')).toBe('')
      expect(operator).toBe('Reservado')
    }
  })

  test('names the ministry’s directory by title and date, with no address or code of a shelter', () => {
    for (const row of rows) {
      if (row.source_title?.includes('Directorio')) expect(row.source_url).toBe('')
    }
    for (const name of ['listings.csv', 'PROVENANCE.md']) {
      expect(textOf(name), name).toContain('MIMP, Directorio de Servicios')
      expect(textOf(name), name).not.toMatch(/HRT\d|mimp-hrt/i)
      expect(textOf(name), name).not.toMatch(/https?:\/\/\S*(?:directorio|\.xlsx|\.pdf)/i)
    }
    expect(textOf('PROVENANCE.md')).not.toMatch(/https?:/)
  })

  test('leaves as drafts what cannot be reached, what is old and what is for aggressors', () => {
    const drafts = listings.filter((listing) => !isPublishable(listing, '2026-11-24'))
    expect(drafts.map(({ sourceId }) => sourceId)).toEqual([
      'acnur-smp',
      'alegra-tambopata',
      'chs-calp-cusco',
      'chs-calp-iquitos',
      'chs-calp-lima',
      'chs-calp-puerto-maldonado',
      'defensoria-lima',
      'flora-tristan',
      ...['1', '2', '3', '4', '5', '6', '7'].map((number) => `mimp-cai00${number}`),
    ])
  })

  test('withholds the number that an aggressors’ service answers too', () => {
    const listing = listings.find(({ sourceId }) => sourceId === 'mimp-sau003')
    expect(listing).toMatchObject({
      channels: [{ visibility: 'INTERNAL' }, { visibility: null }],
    })
  })

  test('says «taken from the kind» of every centre’s hours', () => {
    for (const listing of listings) {
      if (listing.exposure !== 'OPEN' || listing.kind !== 'cem') continue
      expect(listing.points[0]?.hours.how, listing.sourceId).toBe('inferred_from_kind')
      expect(listing.fieldTrust.hours?.how, listing.sourceId).toBe('inferred_from_kind')
    }
  })

  test('can be read in a diff: UTF-8, one line a row, sorted by id', () => {
    const text = textOf('listings.csv')
    expect(text).not.toMatch(/\r|\uFEFF/)
    expect(text.trimEnd().split('\n')).toHaveLength(rows.length + 1)
    const ids = rows.map(({ id }) => id ?? '')
    expect(ids).toEqual([...ids].sort())
  })

  test('has aliases of known places only', () => {
    expect(parseAliases(textOf('aliases.csv'), gazetteer).length).toBeGreaterThan(0)
    expect(() => parseAliases('alias,ubigeo,source\nInventada,999999,x\n', gazetteer)).toThrow(
      '999999',
    )
  })
})
