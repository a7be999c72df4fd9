import { FILTERS } from '@/lib/domain/filter'
import { KIND_CODES } from '@/lib/domain/kind'
import { LANGUAGE_CHOICE_CODES } from '@/lib/domain/language-choice'
import type { Asked } from '@/lib/search/asked'
import type { Chips } from './map-state'

const NO_CHIPS: Chips = { kinds: 0, languages: 0, filters: 0, always: false, openNow: false }

/** What is asked for as chips; of kinds only those that the directory holds: others have no chip. */
export function toChips(asked: readonly Asked[], kindsThere: number): Chips {
  return asked.reduce(
    (chips, one): Chips => ({
      kinds: chips.kinds | (bitsOf(KIND_CODES, one.kinds) & kindsThere),
      languages: chips.languages | bitsOf(LANGUAGE_CHOICE_CODES, one.languages),
      filters: chips.filters | bitsOf(FILTERS, one.filters),
      always: chips.always || one.always === true,
      openNow: chips.openNow || one.openNow === true,
    }),
    NO_CHIPS,
  )
}

/** Does none of them press anything? */
export function isNoChip({ kinds, languages, filters, always, openNow }: Chips): boolean {
  return kinds === 0 && languages === 0 && filters === 0 && !always && !openNow
}

function bitsOf<Code>(codes: readonly Code[], chosen: readonly Code[] = []): number {
  return chosen.reduce((bits, code) => bits | (1 << codes.indexOf(code)), 0)
}
