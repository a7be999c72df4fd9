import type { Asked } from './asked-words'
import type { AskedIndex } from './build-asked-index'
import { folded } from './fold'
import { matchWord, NO_MATCH, ONE_LETTER_OFF, SOUNDS_SAME } from './match-word'
import { SMALL_WORDS } from './small-words'

/** Words of hers that ask for something. */
export interface FoundAsked {
  readonly asked: readonly Asked[]
  /** Positions of the words. */
  readonly at: readonly number[]
  /** What is only begun or misspelt may as well be so of a place's name. */
  readonly how: How
}

type How = 'whole' | 'begun' | 'misspelt'

/** Shorter beginnings are those of half the country. */
const LEAST_BEGINNING = 3

/**
 * What typed words ask for, from left to right: the longest phrase that begins at each word, so that
 * «sin policía» is not the police. As for places, accents and spellings that sound alike are the same,
 * one letter may be wrong, and the last word may be unfinished.
 * @param typed plain words, by `tokenise`.
 */
export function readAsked(index: AskedIndex, typed: readonly string[]): FoundAsked[] {
  const content = [...typed.keys()].filter((at) => !SMALL_WORDS.has(typed[at] ?? ''))
  const costs = content.map((at) => {
    const word = typed[at] ?? ''
    const sound = folded(word)
    return index.words.map((known) => matchWord(known, word, sound))
  })
  const isLast = (turn: number) => content[turn] === typed.length - 1
  const isLong = (turn: number) => (typed[content[turn] ?? 0] ?? '').length >= LEAST_BEGINNING

  const found: FoundAsked[] = []
  for (let turn = 0; turn < content.length; ) {
    let best: Met = { length: 0, how: 'misspelt' }
    let asked: Asked[] = []
    for (const phrase of index.phrases) {
      const met = meetPhrase(phrase.words, costs, turn, { isLast, isLong })
      const order = met === null ? -1 : compare(met, best)
      if (met === null || order < 0) continue
      asked = order > 0 ? [phrase.asked] : asked.concat(phrase.asked)
      best = met
    }
    if (best.length > 0) {
      const at = content.slice(turn, turn + best.length)
      found.push({ asked: [...new Set(asked)], at, how: best.how })
    }
    turn += Math.max(1, best.length)
  }
  return found
}

interface Met {
  /** How many typed words it takes. */
  readonly length: number
  readonly how: How
}
interface Turns {
  readonly isLast: (turn: number) => boolean
  readonly isLong: (turn: number) => boolean
}

/** Over 0: the first is what she means. What is whole comes before all else, then the longer. */
function compare(one: Met, other: Met): number {
  const byWhole = Number(one.how === 'whole') - Number(other.how === 'whole')
  return (
    byWhole ||
    one.length - other.length ||
    Number(one.how === 'begun') - Number(other.how === 'begun')
  )
}

/** How the words from one on meet a phrase: whole, or its beginning where the text ends; or null. */
function meetPhrase(
  words: readonly number[],
  costs: readonly (readonly number[])[],
  from: number,
  { isLast, isLong }: Turns,
): Met | null {
  let wrongLetters = 0
  let isBegun = false
  for (const [step, word] of words.entries()) {
    const turn = from + step
    // The text ends inside the phrase: she is still typing it.
    if (turn === costs.length) {
      if (step === 0 || !isLong(turn - 1)) return null
      return { length: step, how: wrongLetters > 0 ? 'misspelt' : 'begun' }
    }
    const cost = costs[turn]?.[word] ?? NO_MATCH
    if (cost === NO_MATCH) return null
    if (cost >= ONE_LETTER_OFF && ++wrongLetters > 1) return null
    if (cost <= SOUNDS_SAME || cost === ONE_LETTER_OFF) continue
    if (!isLast(turn) || !isLong(turn)) return null
    isBegun = true
  }
  const how = wrongLetters > 0 ? 'misspelt' : isBegun ? 'begun' : 'whole'
  return { length: words.length, how }
}
