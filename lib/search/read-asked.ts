import type { Asked } from './asked'
import type { AskedIndex } from './build-asked-index'
import type { FoundAsked, How } from './found-asked'
import { FORGIVEN_LENGTH, NO_MATCH, ONE_LETTER_OFF, SOUNDS_SAME } from './match-word'
import { meetWords } from './meet-words'
import { isRefusalAt, isWish, refusedFrom } from './refusal'
import { isSmallAt } from './small-words'

/** Shorter beginnings are those of half the country. */
const LEAST_BEGINNING = 3

/** Before those for whom she asks. */
const FOR_WHOM: ReadonlySet<string> = new Set('a de para solo'.split(' '))

/**
 * What typed words ask for, from left to right: the longest phrase that begins at each word, so that
 * «sin policía» is not the police. As for places, accents and spellings that sound alike are the same,
 * one letter may be wrong, and the last word may be unfinished. What she refuses is never read as a wish
 * (`refusal.ts`): it asks for its opposite («no quiero policía») or for nothing («no quiero un albergue»).
 * @param typed plain words, by `tokenise`.
 * @param meet how a word meets those of the index: for whoever asks for the same words twice.
 */
export function readAsked(
  index: AskedIndex,
  typed: readonly string[],
  meet = meetWords,
): FoundAsked[] {
  const content = [...typed.keys()].filter((at) => !isSmallAt(typed, at))
  const costs = content.map((at) => meet(index.words, typed[at] ?? '').costs)
  const isLast = (turn: number) => content[turn] === typed.length - 1
  const isLong = (turn: number) => (typed[content[turn] ?? 0] ?? '').length >= LEAST_BEGINNING
  const isCutShort = (turn: number, word: number) => {
    const { length } = typed[content[turn] ?? 0] ?? ''
    return length >= FORGIVEN_LENGTH && index.words[word]?.plain.length === length + 1
  }

  const found: FoundAsked[] = []
  for (let turn = 0; turn < content.length; ) {
    let best: Met = { length: 0, how: 'misspelt' }
    let asked: Asked[] = []
    for (const phrase of index.phrases) {
      const met = meetPhrase(phrase.words, costs, turn, { isLast, isLong, isCutShort })
      const order = met === null ? -1 : compare(met, best)
      if (met === null || order < 0) continue
      asked = order > 0 ? [phrase.asked] : asked.concat(phrase.asked)
      best = met
    }
    if (best.length > 0) {
      const to = turn + best.length
      const from = refusedFrom({ typed, content, found }, turn, to, asked)
      const meant = from === turn ? asked : asked.flatMap((one) => one.refused ?? [])
      const isRefusedAfter =
        from === turn &&
        isRefusalAt({ typed, content, found }, to, asked) &&
        // It may refuse what follows instead.
        costs
          .slice(to + 1)
          .every(
            (ofWord, step) =>
              isWish(typed[content[to + 1 + step] ?? 0] ?? '') ||
              ofWord.every((cost) => cost > SOUNDS_SAME),
          )
      found.push({
        asked: [...new Set(isRefusedAfter ? asked.flatMap((one) => one.refused ?? []) : meant)],
        at: content.slice(from, isRefusedAfter ? to + 1 : to),
        how: best.how,
      })
      if (isRefusedAfter) turn++
    }
    turn += Math.max(1, best.length)
  }
  return withoutAsides(found, typed)
}

/**
 * «Albergue para mujeres» asks for a roof, and not for the CEM beside it, which «mujeres» alone asks for; and
 * «dos hombres me siguen» for no service for men.
 */
function withoutAsides(found: readonly FoundAsked[], typed: readonly string[]): FoundAsked[] {
  const hasKind = found.some(({ asked }) => asked.some((one) => one.kinds && !one.isAside))
  const isFor = ({ at }: FoundAsked) => FOR_WHOM.has(typed[(at[0] ?? 0) - 1] ?? '')
  return found.map((one) => ({
    ...one,
    asked: one.asked.filter(
      ({ isAside, kinds }) => !isAside || !hasKind || (kinds === undefined && isFor(one)),
    ),
  }))
}

interface Met {
  /** How many typed words it takes. */
  readonly length: number
  readonly how: How
}
interface Turns {
  readonly isLast: (turn: number) => boolean
  readonly isLong: (turn: number) => boolean
  /** Does it lack but the last letter of a word that it begins? */
  readonly isCutShort: (turn: number, word: number) => boolean
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
  costs: readonly Uint8Array[],
  from: number,
  { isLast, isLong, isCutShort }: Turns,
): Met | null {
  let wrongLetters = 0
  let isBegun = false
  for (const [step, word] of words.entries()) {
    const turn = from + step
    // The text ends inside the phrase: she is still typing it.
    if (turn === costs.length) {
      if (step === 0 || !isLong(turn - 1) || !isLast(turn - 1)) return null
      return { length: step, how: wrongLetters > 0 ? 'misspelt' : 'begun' }
    }
    const cost = costs[turn]?.[word] ?? NO_MATCH
    if (cost === NO_MATCH) return null
    if (cost >= ONE_LETTER_OFF && ++wrongLetters > 1) return null
    if (cost <= SOUNDS_SAME || cost === ONE_LETTER_OFF) continue
    if (isLast(turn) && isLong(turn)) isBegun = true
    else if (!isCutShort(turn, word) || ++wrongLetters > 1) return null
  }
  const how = wrongLetters > 0 ? 'misspelt' : isBegun ? 'begun' : 'whole'
  return { length: words.length, how }
}
