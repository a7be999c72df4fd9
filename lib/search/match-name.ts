import { NO_MATCH, ONE_LETTER_OFF, SAME, SOUNDS_SAME, STARTS } from './match-word'
import { type IndexName, JOINED_LETTERS } from './place-index'

/** Why a name was found, best first: as written, as it sounds, with one wrong letter. */
export const WHY = ['plain', 'folded', 'typo'] as const

// How the typed words meet a whole name, best first.
export const COMPLETE = 0
const IN_ORDER = 1
const SCATTERED = 2
const COMPLETE_WITH_PLACES_ABOVE = 3
const WITH_PLACES_ABOVE = 4

export interface Match {
  /** Position in `WHY`. */
  readonly why: number
  readonly how: number
}

/**
 * How the typed words meet a name, or null. Each takes the best word of the name that is still free,
 * else a word of the places above it; one of them at most may have a wrong letter.
 * @param costs for each typed word, how it meets every word of the index.
 */
export function matchName(name: IndexName, costs: readonly Uint8Array[]): Match | null {
  const taken: number[] = []
  let why = 0
  let wrongLetters = 0
  let inOrder = true
  let complete = costs.length === name.words.length
  for (const [turn, costsOfWord] of costs.entries()) {
    const at = findFreeWord(name, costsOfWord, taken)
    const cost = at < 0 ? bestOf(name.place.above, costsOfWord) : costAt(name, costsOfWord, at)
    if (cost === NO_MATCH) return null
    if (cost >= ONE_LETTER_OFF && ++wrongLetters > 1) return null
    const isWhole = cost <= SOUNDS_SAME || cost === ONE_LETTER_OFF
    if (!isWhole) complete = false
    if (!isWhole && turn < costs.length - 1) inOrder = false
    if (turn > 0 && at !== (taken[turn - 1] ?? 0) + 1) inOrder = false
    why = Math.max(why, whyOf(cost))
    taken.push(at)
  }
  const own = taken.filter((at) => at >= 0).length
  if (own === 0) return null
  if (own < taken.length) {
    const isAllOfIt = own === name.words.length
    return { why, how: isAllOfIt ? COMPLETE_WITH_PLACES_ABOVE : WITH_PLACES_ABOVE }
  }
  if (!inOrder) return { why, how: SCATTERED }
  return { why, how: complete ? COMPLETE : IN_ORDER }
}

/**
 * «sanjuan», «puertomaldonado»: many people type without spaces; and «machu picchu», which is Machupicchu.
 * @param words how many were typed.
 */
export function matchJoined(name: IndexName, joined: string, words: number): Match | null {
  if (name.words.length === 1)
    return words > 1 && name.joined === joined ? { why: 1, how: COMPLETE } : null
  const isLongEnough = joined.length >= JOINED_LETTERS
  return isLongEnough && name.joined.startsWith(joined) ? { why: 1, how: SCATTERED } : null
}

function findFreeWord(name: IndexName, costs: Uint8Array, taken: readonly number[]): number {
  let best = -1
  let bestCost = NO_MATCH
  for (let at = 0; at < name.words.length; at++) {
    const cost = costAt(name, costs, at)
    if (cost >= bestCost || taken.indexOf(at) >= 0) continue
    best = at
    bestCost = cost
  }
  return best
}

function costAt(name: IndexName, costs: Uint8Array, at: number): number {
  return costs[name.words[at] ?? -1] ?? NO_MATCH
}

function bestOf(words: readonly number[], costs: Uint8Array): number {
  let best = NO_MATCH
  for (const word of words) best = Math.min(best, costs[word] ?? NO_MATCH)
  return best
}

function whyOf(cost: number): number {
  if (cost === SAME || cost === STARTS) return 0
  return cost < ONE_LETTER_OFF ? 1 : 2
}
