import type { Directory } from './directory'
import { hasDoor } from './has-door'

const known = new WeakMap<Directory, Uint32Array>()

/** Rows that no distance can rank, in their order: few of many, found once for each directory. */
export function rowsWithoutDoor(directory: Directory): Uint32Array {
  const found = known.get(directory) ?? findRows(directory)
  known.set(directory, found)
  return found
}

function findRows(directory: Directory): Uint32Array {
  const rows: number[] = []
  for (let row = 0; row < directory.count; row++) if (!hasDoor(directory, row)) rows.push(row)
  return Uint32Array.from(rows)
}
