import type { Gazetteer } from './gazetteer'
import { type ReadFile, readListings } from './read-listings'
import type { Table } from './table'

/** A table under our columns, as the one import reads it. @param heldNumbers see `readListings`. */
export function readTable(
  table: Table,
  gazetteer: Gazetteer,
  heldNumbers: readonly string[] = [],
): ReadFile {
  // As CSV without mending: a cell that begins like a formula is refused or read as it stands.
  const text = table.map((row) => row.map(quoted).join(',')).join('\n')
  return readListings(new TextEncoder().encode(text), gazetteer, heldNumbers)
}

function quoted(cell: string): string {
  // A line break would shift the numbers of the lines below; no cell may hold one anyway.
  return `"${cell.replace(/\r?\n|\r/g, '\u000b').replaceAll('"', '""')}"`
}
