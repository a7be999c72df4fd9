import { KIND_CODES, KINDS } from '@/lib/domain/kind'
import type { Directory } from '@/lib/search/directory'
import { rowsOfKind } from '@/lib/search/rows-of-kind'
import { kindsHeldBack } from './kinds-held-back'

/** Positions in `KIND_CODES`. */
const CONFIDENTIAL = [...KIND_CODES.keys()].filter(
  (kind) => KINDS[KIND_CODES[kind] ?? 'cem'].exposure === 'CONFIDENTIAL',
)

/**
 * The row that says how one gets to the safe houses of a department; null where none may be named.
 * @param asked bits over `FILTERS`
 */
export function findHouses(directory: Directory, department: string, asked: number): number | null {
  const heldBack = kindsHeldBack(asked)
  const kinds = CONFIDENTIAL.filter((kind) => !heldBack.includes(kind))
  const rows = kinds.flatMap((kind) =>
    [...rowsOfKind(directory, kind)].filter((row) => directory.ubigeos[row] === department),
  )
  return rows.length > 0 ? Math.min(...rows) : null
}
