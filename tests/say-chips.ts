import type { Chips } from '@/components/map/finder/map-state'
import { FILTERS } from '@/lib/domain/filter'
import { KIND_CODES } from '@/lib/domain/kind'
import { LANGUAGE_CHOICE_CODES } from '@/lib/domain/language-choice'

/** What chips press, in codes; none: an empty text. */
export function sayChips(chips: Chips | null | undefined): string {
  if (!chips) return ''
  const on = (codes: readonly string[], bits: number) => codes.filter((_, at) => bits & (1 << at))
  return [
    ...on(KIND_CODES, chips.kinds),
    ...on(LANGUAGE_CHOICE_CODES, chips.languages),
    ...on(FILTERS, chips.filters),
    ...(chips.always ? ['always'] : []),
    ...(chips.openNow ? ['openNow'] : []),
  ].join(' ')
}
