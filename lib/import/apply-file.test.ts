import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { aShelter } from '@/tests/an-office'
import { findChanges } from '../domain/find-changes'
import type { Listing } from '../domain/listing'
import { applyFile } from './apply-file'
import { applyOpenData } from './apply-open-data'
import { isKnownColumn } from './columns'
import { buildGazetteer } from './gazetteer'
import { readListings } from './read-listings'

const ubigeo = (name: string) => readFileSync(`prisma/catalogue/ubigeo/${name}.csv`, 'utf8')
const gazetteer = buildGazetteer({
  departments: ubigeo('departments'),
  provinces: ubigeo('provinces'),
  districts: ubigeo('districts'),
})
const PLAIN =
  'id,type,name,operator,department,province,district,ubigeo,address,lat,lng,coordinate_precision,phone,languages,source_title,source_url,source_date'
const ROW =
  'invented-001,CEM,Centro Inventado,Institución Inventada,Madre de Dios,Tambopata,Tambopata,170101,Calle Inventada 12,,,none,900000001,es,Fuente Inventada,,2026-01-02'
const MORE = 'hours,sub_kind,free,call_free,menu,notes'

function read(header: string, row: string) {
  const { listings, refused, columns } = readListings(Buffer.from(`${header}\n${row}`), gazetteer)
  const [first] = listings
  if (!first || refused.length > 0) throw new Error(JSON.stringify(refused))
  return { listing: first.listing, columns }
}
const changesBy = (current: Listing, row: string, header = PLAIN) => {
  const { listing, columns } = read(header, row)
  return findChanges(current, applyFile(current, listing, columns))
}
const current = read(`${PLAIN},${MORE}`, `${ROW},08:00-16:15,police_station,yes,yes,5,Nota`).listing

test('the same file again changes nothing', () => {
  const row = `${ROW},08:00-16:15,police_station,yes,yes,5,Nota`
  expect(changesBy(current, row, `${PLAIN},${MORE}`)).toEqual([])
})

test('a file without a column takes nothing away: hours, menu, «free» and note stay', () => {
  expect(changesBy(current, ROW)).toEqual([])
})

test('a changed phone is one change, with the old number and the new', () => {
  expect(changesBy(current, ROW.replace('900000001', '900000002'))).toMatchObject([
    { field: 'channels', old: [{ value: '+51900000001' }], new: [{ value: '+51900000002' }] },
  ])
})

test('an emptied cell is a change to «not known»', () => {
  const row = `${ROW},,police_station,,yes,5,Nota`
  expect(changesBy(current, row, `${PLAIN},${MORE}`)).toMatchObject([
    { field: 'facts.free', old: 'yes', new: null },
    { field: 'points', new: [{ hours: { state: 'unknown' } }] },
  ])
})

test('a new listing has every field changed from nothing', () => {
  const fields = findChanges(null, current).map(({ field }) => field)
  expect(fields).toEqual(expect.arrayContaining(['name', 'channels', 'facts.free', 'trust']))
  expect(fields).not.toContain('publicId')
})

test('that a service agreed to be listed outlives every file, of a safe house too', () => {
  const consent = { role: 'director', date: '2026-03-04', scope: 'whole' } as const
  const { columns } = read(PLAIN, ROW)
  for (const listing of [current, aShelter()]) {
    const kept = { ...listing, consent }
    expect(findChanges(kept, applyFile(kept, listing, columns))).toEqual([])
    const said = { columns, isWhole: false }
    expect(findChanges(kept, applyOpenData(kept, listing, said))).toEqual([])
  }
  expect(isKnownColumn('consent')).toBe(false)
})
