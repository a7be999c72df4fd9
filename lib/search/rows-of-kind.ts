import { KIND_CODES } from '../domain/kind'
import type { Directory } from './directory'

/** The rows of each kind, one after another: those of kind k from `starts[k]` on. */
interface RowsByKind {
  readonly rows: Uint32Array
  readonly starts: Uint32Array
}

const known = new WeakMap<Directory, RowsByKind>()

/** The rows of one kind, in their order: sorted once for each directory. @param kind in `KIND_CODES` */
export function rowsOfKind(directory: Directory, kind: number): Uint32Array {
  const found = known.get(directory) ?? sortByKind(directory)
  known.set(directory, found)
  return found.rows.subarray(found.starts[kind], found.starts[kind + 1])
}

function sortByKind({ count, kinds }: Directory): RowsByKind {
  const starts = new Uint32Array(KIND_CODES.length + 1)
  for (const kind of kinds) starts[kind + 1] = (starts[kind + 1] ?? 0) + 1
  for (let kind = 0; kind < KIND_CODES.length; kind++)
    starts[kind + 1] = (starts[kind + 1] ?? 0) + (starts[kind] ?? 0)
  const next = starts.slice()
  const rows = new Uint32Array(count)
  for (let row = 0; row < count; row++) {
    const kind = kinds[row] ?? 0
    const place = next[kind] ?? 0
    rows[place] = row
    next[kind] = place + 1
  }
  return { rows, starts }
}
