import { KIND_CODES, KINDS } from '../domain/kind'
import { type Directory, PRECISIONS } from './directory'

const EXACT = PRECISIONS.indexOf('exact')
const IS_PIN = KIND_CODES.map((code) => KINDS[code].map === 'pin')

const known = new WeakMap<Directory, Uint32Array>()

/** Rows that no distance can rank, in their order: few of many, found once for each directory. */
export function rowsWithoutDoor(directory: Directory): Uint32Array {
  const found = known.get(directory) ?? findRows(directory)
  known.set(directory, found)
  return found
}

function findRows({ count, kinds, precisions }: Directory): Uint32Array {
  const rows: number[] = []
  for (let row = 0; row < count; row++)
    if (precisions[row] !== EXACT || !IS_PIN[kinds[row] ?? -1]) rows.push(row)
  return Uint32Array.from(rows)
}
