import { FILTERS } from '@/lib/domain/filter'
import { linesFirst } from '@/lib/domain/line-order'
import type { Directory } from '@/lib/search/directory'
import type { FoundAnswer, FoundRow } from './find-results'

/**
 * The line for what she asks stands first among those who are called, before the list is cut to the first few:
 * that no source says how much the 1818 knows of trafficking must not put it behind «Ver más». It stays under
 * its own answer, and nothing is said of it that is not known.
 * @param asked bits over `FILTERS`
 */
export function lineFirst(
  found: readonly FoundAnswer[],
  { phones }: Directory,
  asked: number,
): readonly FoundAnswer[] {
  const lines = linesFirst(FILTERS.filter((_, bit) => (asked >>> bit) & 1))
  if (lines.length === 0) return found
  const isFirst = ({ row }: FoundRow) => lines.includes(phones[row] ?? '')
  return found.map((answer) => ({
    ...answer,
    ways: answer.ways.map((heading) => {
      if (heading.way !== 'call') return heading
      const others = heading.rows.filter((row) => !isFirst(row))
      return { ...heading, rows: [...heading.rows.filter(isFirst), ...others] }
    }),
  }))
}
