import type { Asked } from './asked'
import { ASKED_WORDS } from './asked-words'
import { folded } from './fold'
import type { IndexWord } from './place-index'
import { isSmallAt } from './small-words'
import { tokenise } from './tokenise'

interface Phrase {
  readonly asked: Asked
  /** Positions in `AskedIndex.words`; small words do not count. */
  readonly words: readonly number[]
}

/** What people may ask for, word by word; a few hundred words, so made where it is first needed. */
export interface AskedIndex {
  readonly words: readonly IndexWord[]
  /** The same, as they are written and as they sound. */
  readonly plain: ReadonlySet<string>
  readonly sounds: ReadonlySet<string>
  readonly phrases: readonly Phrase[]
}

/** Makes what `readAsked` reads. */
export function buildAskedIndex(entries = ASKED_WORDS): AskedIndex {
  const words: IndexWord[] = []
  const positions = new Map<string, number>()
  const positionOf = (word: string) => {
    const position = positions.get(word) ?? words.push({ plain: word, folded: folded(word) }) - 1
    positions.set(word, position)
    return position
  }
  const phrases = entries.flatMap(([asked, ...texts]) =>
    texts.map((text) => ({
      asked,
      words: tokenise(text)
        .filter((_, at, all) => !isSmallAt(all, at))
        .map(positionOf),
    })),
  )
  return {
    words,
    plain: new Set(words.map((word) => word.plain)),
    sounds: new Set(words.map((word) => word.folded)),
    phrases: phrases.filter((phrase) => phrase.words.length > 0),
  }
}
