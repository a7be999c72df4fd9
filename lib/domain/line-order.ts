import type { Filter } from './filter'
import type { KindCode } from './kind'

/**
 * In lists of services the national lines stand so, whatever their names: the 100 before the 105, since half of
 * the entries of domain §5 begin with it, one with the 105, and no police answers it; then those for trafficking
 * and for who is under eighteen, then health. The strip of numbers on every page is for the minute of danger and
 * keeps its own order, police first (`national-numbers.ts`).
 */
const ORDER: readonly string[] = ['100', '105', '1818', '1810', '113', '116']

/** The line that domain §5 puts first for what is asked, whether or not a source says that it answers yes. */
const LINE_OF_FILTER: Partial<Readonly<Record<Filter, string>>> = {
  trafficking: '1818',
  minors: '1810',
}

/** The lower the earlier; other lines after those of the whole country. @param number as it is dialled */
export function lineRank(number: string): number {
  const at = ORDER.indexOf(number)
  return at < 0 ? ORDER.length : at
}

/** The lines that belong first for these filters. */
export function linesFirst(filters: readonly Filter[]): readonly string[] {
  return filters.flatMap((filter) => LINE_OF_FILTER[filter] ?? [])
}

/** Offices and houses for who is under eighteen. */
const FOR_MINORS: readonly KindCode[] = ['upe', 'demuna', 'car']

/** Whom to call where nothing answers what is asked (domain §5: for her children the 1810). */
export function lineToCall(filters: readonly Filter[], kinds: readonly KindCode[]): string {
  const [line] = linesFirst(filters)
  const isForMinors = kinds.length > 0 && kinds.every((kind) => FOR_MINORS.includes(kind))
  return line ?? (isForMinors ? '1810' : '100')
}
