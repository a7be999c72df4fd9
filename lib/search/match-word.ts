import { isOneLetterOff } from './one-wrong-letter'
import type { IndexWord } from './place-index'

// How a typed word meets a word of a name, best first. Numbers, because two thousand of them are
// compared at each letter on a cheap phone.
export const SAME = 0
export const SOUNDS_SAME = 1
export const STARTS = 2
export const SOUNDS_LIKE_START = 3
export const ONE_LETTER_OFF = 4
export const STARTS_ONE_LETTER_OFF = 5
export const NO_MATCH = 9

/** One wrong letter is forgiven from this length on: shorter words are all one letter apart. */
export const FORGIVEN_LENGTH = 5

/** How one typed word (plain, and as it sounds) meets a word of a name. */
export function matchWord(word: IndexWord, typed: string, sound: string): number {
  if (word.plain === typed) return SAME
  if (word.folded === sound) return SOUNDS_SAME
  if (word.plain.startsWith(typed)) return STARTS
  if (word.folded.startsWith(sound)) return SOUNDS_LIKE_START
  // As written and as it sounds: one wrong letter in «Quillo» may change two of the folded ones.
  if (isForgiven(typed, word.plain, true) || isForgiven(sound, word.folded, true))
    return ONE_LETTER_OFF
  if (isForgiven(typed, word.plain, false) || isForgiven(sound, word.folded, false))
    return STARTS_ONE_LETTER_OFF
  return NO_MATCH
}

function isForgiven(typed: string, word: string, whole: boolean): boolean {
  // Against a whole word its own length counts, so that «Line» still finds Lince.
  const length = whole ? word.length : typed.length
  return length >= FORGIVEN_LENGTH && isOneLetterOff(typed, word, whole)
}
