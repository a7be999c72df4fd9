import { folded } from './fold'
import { matchWord, NO_MATCH } from './match-word'
import type { IndexWord } from './place-index'

/** How one typed word meets the words of an index. */
export interface Meeting {
  /** By position, as `matchWord` counts. */
  readonly costs: Uint8Array
  /** Positions of those that it meets. */
  readonly met: readonly number[]
}

export function meetWords(words: readonly IndexWord[], typed: string): Meeting {
  const sound = folded(typed)
  const costs = new Uint8Array(words.length)
  const met: number[] = []
  for (const [position, word] of words.entries()) {
    const cost = matchWord(word, typed, sound)
    costs[position] = cost
    if (cost !== NO_MATCH) met.push(position)
  }
  return { costs, met }
}
