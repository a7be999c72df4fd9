import { expect, test } from 'vitest'
import { directoryEntries } from '@/lib/edition/views/directory-entries'
import { buildNameIndex } from '@/lib/search/build-name-index'
import { decodeCapitalPoints, encodeCapitalPoints } from '@/lib/search/capital-points'
import { decodeDirectory } from '@/lib/search/decode-directory'
import { drain } from '@/lib/search/drain'
import { encodeDirectory } from '@/lib/search/encode-directory'
import { shippedEdition } from '../../../tests/shipped-edition'
import { findServices } from './find-services'
import { originAtPlace } from './locate'

const edition = shippedEdition()
const { places } = edition.edition.content
const directory = drain(decodeDirectory(encodeDirectory(directoryEntries(edition))))
const nameIndex = drain(buildNameIndex(directory.names))
const capitals = decodeCapitalPoints(encodeCapitalPoints(places))

const find = (typed: string, place: string | null, most = 6) => {
  const origin = place === null ? null : originAtPlace({ places, capitals }, place)
  return findServices({ directory, nameIndex }, typed, origin, most)
}
const departmentsOf = (rows: readonly number[]) => [
  ...new Set(rows.map((row) => directory.ubigeos[row]?.slice(0, 2))),
]

test('after she has chosen Tacna, «cem» offers those of Tacna, the nearest first', () => {
  expect(departmentsOf(find('cem', null))).toEqual(['01'])
  const rows = find('cem', '23')
  expect(rows).toHaveLength(6)
  expect(departmentsOf(rows)).toEqual(['23'])
  expect(directory.ubigeos[rows[0] ?? 0]?.slice(0, 4)).toBe('2301')
})

test('what is of another department still comes, after her own', () => {
  const rows = find('cem', '240101', 20)
  expect(rows).toHaveLength(20)
  expect(departmentsOf(rows)[0]).toBe('24')
  expect(departmentsOf(rows).length).toBeGreaterThan(1)
  expect(new Set(rows).size).toBe(20)
})

test('from Cusco, the nearest door stands first, whichever district it is of', () => {
  expect(directory.names[find('cem', '080101')[0] ?? 0]).toBe('CEM y Familia Comisaría Santiago')
})

test('a door that is only roughly known stands after those of her region that have a distance', () => {
  const rows = find('cem', '04', 60).filter((row) => directory.ubigeos[row]?.startsWith('04'))
  const hasDoor = rows.map((row) => !Number.isNaN(directory.vectors[3 * row]))
  expect(hasDoor).toContain(false)
  expect(hasDoor.lastIndexOf(true)).toBeLessThan(hasDoor.indexOf(false))
})

test('nothing of that name is found nowhere, from wherever she looks', () => {
  expect(find('xyz', null)).toEqual([])
  expect(find('xyz', '23')).toEqual([])
})
