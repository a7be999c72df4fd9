import { FILTERS } from '@/lib/domain/filter'
import { KIND_CODES, KINDS } from '@/lib/domain/kind'
import type { Directory } from '@/lib/search/directory'

const MINORS = 1 << FILTERS.indexOf('minors')

/**
 * The row that says how one gets to the safe houses of a department; null where none may be named.
 * @param asked bits over `FILTERS`: houses for those under eighteen are named to who asks for them
 * alone (domain §1, `car`).
 */
export function findHouses(directory: Directory, department: string, asked: number): number | null {
  for (let row = 0; row < directory.count; row++) {
    const kind = KIND_CODES[directory.kinds[row] ?? 0] ?? 'cem'
    if (kind === 'car' && (asked & MINORS) === 0) continue
    if (directory.ubigeos[row] === department && KINDS[kind].exposure === 'CONFIDENTIAL') return row
  }
  return null
}
