import { FILTERS } from '@/lib/domain/filter'
import { LANGUAGE_CHOICE_CODES } from '@/lib/domain/language-choice'
import type { Chips } from './map-state'
import type { MapWords } from './map-words'

/** The names of chips, as they stand on them: kinds first, then languages, then what is asked of each. */
export function nameChips(chips: Chips, words: MapWords): string[] {
  const isOn = (bits: number) => (_: unknown, bit: number) => (bits & (1 << bit)) !== 0
  return [
    ...words.kinds.filter(isOn(chips.kinds)),
    ...LANGUAGE_CHOICE_CODES.filter(isOn(chips.languages)).map((code) => words.languages[code]),
    ...FILTERS.filter(isOn(chips.filters)).map((filter) => words.filters[filter]),
    ...(chips.always ? [words.dayAndNight] : []),
    ...(chips.openNow ? [words.hours.openNow] : []),
  ]
}
