import { expect, test } from 'vitest'
import { FILTERS } from '@/lib/domain/filter'
import { KIND_CODES, KINDS } from '@/lib/domain/kind'
import { directoryEntries } from '@/lib/edition/views/directory-entries'
import { decodeDirectory } from '@/lib/search/decode-directory'
import { type DirectoryQuery, STATE } from '@/lib/search/directory'
import { drain } from '@/lib/search/drain'
import { findElsewhere } from '@/lib/search/elsewhere'
import { encodeDirectory } from '@/lib/search/encode-directory'
import { judge } from '@/lib/search/judge'
import { aQuery } from '../../../tests/an-entry'
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
