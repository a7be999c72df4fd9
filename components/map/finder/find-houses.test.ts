import { expect, test } from 'vitest'
import { FILTERS } from '@/lib/domain/filter'
import { KIND_CODES, type KindCode } from '@/lib/domain/kind'
import { decodeDirectory } from '@/lib/search/decode-directory'
import type { DirectoryEntry } from '@/lib/search/directory'
import { drain } from '@/lib/search/drain'
import { encodeDirectory } from '@/lib/search/encode-directory'
import { findHouses } from './find-houses'

const MINORS = 1 << FILTERS.indexOf('minors')

function aHouse(kind: KindCode, ubigeo: string, id: string): DirectoryEntry {
  return {
    ...{ id, kind: KIND_CODES.indexOf(kind), name: '', ubigeo, precision: 'none' },
    ...{ lat: null, lng: null, phone: '', hours: '', yes: 0, no: 0, languages: 0 },
    ...{ coverage: [ubigeo], roof: 'own', age: 'current', closing: '', onlyMinors: false },
  }
}
const directory = drain(
  decodeDirectory(
    encodeDirectory([
      aHouse('car', '08', 'aaaaaa'),
      aHouse('car', '17', 'bbbbbb'),
      aHouse('hrt', '17', 'cccccc'),
    ]),
  ),
)
const idOf = (department: string, asked: number) => {
  const row = findHouses(directory, department, asked)
  return row === null ? null : directory.ids[row]
}

test('the map names houses for those under eighteen only to who says that she is', () => {
  expect(idOf('08', 0)).toBeNull()
  expect(idOf('17', 0)).toBe('cccccc')
  expect(idOf('08', MINORS)).toBe('aaaaaa')
})
