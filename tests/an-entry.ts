import { KIND_CODES, type KindCode } from '@/lib/domain/kind'
import { decodeDirectory } from '@/lib/search/decode-directory'
import type { Directory, DirectoryEntry, DirectoryQuery } from '@/lib/search/directory'
import { drain } from '@/lib/search/drain'
import { encodeDirectory } from '@/lib/search/encode-directory'

/** An open door with a phone, in a district of no one. */
export function anEntry(change: Partial<DirectoryEntry> = {}): DirectoryEntry {
  return {
    id: '222222',
    kind: KIND_CODES.indexOf('cem'),
    name: 'CEM Villa Imaginaria',
    ubigeo: '990101',
    precision: 'exact',
    lat: -12.5,
    lng: -70.25,
    phone: '+51900000001',
    hours: '',
    yes: 0,
    no: 0,
    languages: 0,
    coverage: [],
    roof: 'own',
    age: 'current',
    closing: '',
    onlyMinors: false,
    ...change,
  }
}

/** A service that nobody may find but by its gates. */
export function aHouseEntry(change: Partial<DirectoryEntry> = {}): DirectoryEntry {
  return anEntry({
    ...{ id: 'hhhhhh', kind: KIND_CODES.indexOf('hrt'), name: '', ubigeo: '99', phone: '' },
    ...{ precision: 'none', lat: null, lng: null, coverage: ['99'] },
    ...change,
  })
}

export function positionOf(code: KindCode): number {
  return KIND_CODES.indexOf(code)
}

/** As the device gets it: written and read back. */
export function aDirectory(entries: readonly DirectoryEntry[]): Directory {
  return drain(decodeDirectory(encodeDirectory(entries)))
}

/** Nothing is asked, but for what is given. */
export function aQuery(change: Partial<DirectoryQuery> = {}): DirectoryQuery {
  return {
    ...{ filters: 0, languages: 0, kinds: 0, openAt: null, always: false, within: null },
    ...change,
  }
}
