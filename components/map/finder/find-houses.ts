import { FILTERS } from '@/lib/domain/filter'
import { KIND_CODES, KINDS } from '@/lib/domain/kind'
import type { Directory } from '@/lib/search/directory'
import { rowsOfKind } from '@/lib/search/rows-of-kind'

const CAR = KIND_CODES.indexOf('car')
/** Positions in `KIND_CODES`. */
const CONFIDENTIAL = [...KIND_CODES.keys()].filter(
  (kind) => KINDS[KIND_CODES[kind] ?? 'cem'].exposure === 'CONFIDENTIAL',
)
const MINORS = 1 << FILTERS.indexOf('minors')

/**
 * The row that says how one gets to the safe houses of a department; null where none may be named.
 * @param asked bits over `FILTERS`: houses for those under eighteen are named to who asks for them
 * alone (domain §1, `car`).
 */
export function findHouses(directory: Directory, department: string, asked: number): number | null {
  const kinds = CONFIDENTIAL.filter((kind) => kind !== CAR || (asked & MINORS) !== 0)
  const rows = kinds.flatMap((kind) =>
    [...rowsOfKind(directory, kind)].filter((row) => directory.ubigeos[row] === department),
  )
  return rows.length > 0 ? Math.min(...rows) : null
}
