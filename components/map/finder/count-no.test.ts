import { describe, expect, test } from 'vitest'
import { FILTERS, type Filter } from '@/lib/domain/filter'
import { KIND_CODES, KINDS } from '@/lib/domain/kind'
import { directoryEntries } from '@/lib/edition/views/directory-entries'
import { decodeDirectory } from '@/lib/search/decode-directory'
import { type DirectoryQuery, STATE } from '@/lib/search/directory'
import { drain } from '@/lib/search/drain'
import { findElsewhere } from '@/lib/search/elsewhere'
import { encodeDirectory } from '@/lib/search/encode-directory'
import { judge } from '@/lib/search/judge'
import { aDirectory, aHouseEntry, anEntry, aQuery, positionOf } from '../../../tests/an-entry'
import { shippedEdition } from '../../../tests/shipped-edition'
import { countNo } from './count-no'
import { findResults } from './find-results'

const directory = drain(decodeDirectory(encodeDirectory(directoryEntries(shippedEdition()))))
const PLACES = [null, '08', '080101', '17', '150101'] as const

/** Judges, lists and counts as the page does, from the middle of nowhere in a place. */
function ask(changes: Partial<DirectoryQuery>, place: string | null) {
  const within = place?.length === 2 ? place : null
  const query = aQuery({ ...changes, within })
  const everywhere = judge(directory, { ...query, within: null })
  const judged = { everywhere, inside: judge(directory, query) }
  const around = place === null ? null : findElsewhere(directory, place)
  const origin =
    place === null
      ? null
      : ({ lat: -12, lng: -72, from: 'place', ubigeo: place, name: '', unlocated: null } as const)
  const found = findResults(directory, judged, origin, directory.count, around)
  const listed = found.reduce((sum, { count }) => sum + count, 0)
  return { listed, everywhere, no: countNo(directory, judged, query, around) }
}

test('who leaves the list by a filter is counted among those that answer no, and nobody else', () => {
  for (const place of PLACES)
    for (const bit of FILTERS.keys()) {
      const { listed, no } = ask({ filters: 1 << bit }, place)
      expect(listed + no, `${FILTERS[bit]} from ${place}`).toBe(ask({}, place).listed)
    }
})

test('in a region the lines of the whole country count that answer no, and no house of another', () => {
  const bit = 1 << FILTERS.indexOf('comes')
  const { no, everywhere } = ask({ filters: bit }, '08')
  const lines = [...everywhere.keys()].filter(
    (row) =>
      directory.ubigeos[row] === 'PE' &&
      KINDS[KIND_CODES[directory.kinds[row] ?? 0] ?? 'cem'].map === 'none' &&
      everywhere[row] === STATE.no,
  )
  expect(lines.length).toBeGreaterThan(5)
  const kinds = 1 << KIND_CODES.indexOf('hotline')
  expect(ask({ filters: bit, kinds }, '08').no).toBeGreaterThan(0)
  expect(ask({ filters: bit, kinds }, '08').no).toBeLessThan(no)
})

describe('houses that are not named to her', () => {
  const bitOf = (filter: Filter) => 1 << FILTERS.indexOf(filter)
  const [free, minors] = [bitOf('free'), bitOf('minors')]
  const car = positionOf('car')
  // In her region a door, a safe house and a house for those under eighteen: none of them is free.
  const entries = [
    anEntry({ id: 'pppppp', no: free }),
    aHouseEntry({ id: 'hhhhhh', no: free }),
    aHouseEntry({ id: 'cccccc', kind: car, no: free, yes: minors }),
  ]
  const theirs = aDirectory(entries)
  const count = (filters: number, place: string | null, kinds = 0) => {
    const query = aQuery({ filters, kinds, within: place })
    const everywhere = judge(theirs, { ...query, within: null })
    const judged = { everywhere, inside: judge(theirs, query) }
    return countNo(theirs, judged, query, place === null ? null : findElsewhere(theirs, place))
  }

  test.each([null, '99'])('are in no number that she is told, from %s', (place) => {
    expect(count(free, place)).toBe(2)
    expect(count(free, place, 1 << car)).toBe(0)
    expect(count(free, place, (1 << car) | (1 << positionOf('hrt')))).toBe(1)
  })

  test.each([null, '99'])('count once she says that she is under eighteen, from %s', (place) => {
    expect(count(free | minors, place)).toBe(3)
    expect(count(free | minors, place, 1 << car)).toBe(1)
  })
})
