import type { AskedPhrases } from './asked'
import { ASKED_FILTERS } from './asked-filters'
import { ASKED_KINDS } from './asked-kinds'

/**
 * Words that people use, in Spanish, Quechua and Aymara, whatever language they read in. Those of the two
 * others are of the glossary (the design's data) or of `messages/`. One who says them is led to a chip;
 * she reads the official name there. Small words inside a phrase do not count (`small-words.ts`).
 */
export const ASKED_WORDS: readonly AskedPhrases[] = [...ASKED_KINDS, ...ASKED_FILTERS]
