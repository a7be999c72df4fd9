import type { Directory } from '@/lib/search/directory'

/**
 * The rows of the map and the one that she chose, wherever the search found it: «Ver en el mapa» must not
 * lead to where nothing is.
 * @param rows in their order
 */
export function withRow(
  rows: Uint32Array,
  row: number | null,
  { lats }: Pick<Directory, 'lats'>,
): Uint32Array {
  if (row === null || Number.isNaN(lats[row]) || rows.includes(row)) return rows
  const all = new Uint32Array(rows.length + 1)
  all.set(rows)
  all[rows.length] = row
  return all.sort()
}
