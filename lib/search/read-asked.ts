import type { Asked } from './asked'
import type { AskedIndex } from './build-asked-index'
import { FORGIVEN_LENGTH, NO_MATCH, ONE_LETTER_OFF, SOUNDS_SAME } from './match-word'
import { meetWords } from './meet-words'
import { isSmallAt } from './small-words'

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

/** Spanish, Quechua and Aymara. */
const REFUSALS: ReadonlySet<string> = new Set(
  'no ni sin nunca mana manam ama amam jan jani janiw'.split(' '),
)
/** «Tengo miedo de ir a la policía» refuses too what has an opposite. */
const FEARS: ReadonlySet<string> = new Set(['miedo', 'temor'])
/** Words from a refusal to what is refused, itself counted: «no voy a la policía». */
const REFUSAL_REACH = 2

/** What may stand between a refusal and what has no opposite: «no quiero ir a un albergue». */
const BETWEEN: ReadonlySet<string> = new Set(
  (
    'a al con de deseo el en estar gusta hablamos hablo hay ir la las lleven los me mi mis necesito puedo que ' +
    'quiero quisiera su sus tenemos tengo tiene un una voy munanichu munkti riyta saran'
  ).split(' '),
)
/** I do not want, in Quechua and Aymara, whose verbs end in the refusal. */
const UNWANTED: ReadonlySet<string> = new Set(
  'munanichu munanichum muntti munkti munktti'.split(' '),
)
/** What a refusal needs after what has no opposite: «el albergue no lo quiero», but «albergue no tengo». */
const WISHES: ReadonlySet<string> = new Set([
  ...'quiero queremos quisiera deseo necesito gusta'.split(' '),
  ...UNWANTED,
])
/** Who says so lacks it: «sin casa», «no tengo abogado». That is no refusal of a kind of service. */
const LACKS: ReadonlySet<string> = new Set(
  'sin mana manam jan jani janiw tengo tenemos tiene hay'.split(' '),
)

/**
 * What typed words ask for, from left to right: the longest phrase that begins at each word, so that
 * «sin policía» is not the police. As for places, accents and spellings that sound alike are the same,
 * one letter may be wrong, and the last word may be unfinished. What she refuses is never read as a wish:
 * it asks for its opposite («no quiero policía», «policiata manam munanichu») or for nothing («no quiero un
 * albergue»).
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
      const isRefusedAfter = from === turn && isRefusal({ typed, content, costs }, to, asked)
      found.push({
        asked: [...new Set(isRefusedAfter ? asked.flatMap((one) => one.refused ?? []) : meant)],
        at: content.slice(from, isRefusedAfter ? to + 1 : to),
        how: best.how,
      })
      if (isRefusedAfter) turn++
    }
    turn += Math.max(1, best.length)
  }
  return withoutAsides(found)
}

/** «Albergue para mujeres» asks for a roof, and not for the CEM beside it, which «mujeres» alone asks for. */
function withoutAsides(found: readonly FoundAsked[]): FoundAsked[] {
  const isKind = ({ kinds, isAside }: Asked) => kinds !== undefined && !isAside
  const hasKind = found.some(({ asked }) => asked.some(isKind))
  return found.map((one) => ({
    ...one,
    asked: one.asked.filter(({ isAside }) => !isAside || !hasKind),
  }))
}

interface ReadSoFar {
  readonly typed: readonly string[]
  /** Positions of the words that matter. */
  readonly content: readonly number[]
  readonly found: readonly FoundAsked[]
}

/** The turn of the word that refuses what is asked for from a turn on; else that turn itself. */
function refusedFrom(read: ReadSoFar, turn: number, to: number, asked: readonly Asked[]): number {
  const { typed, content, found } = read
  const instead = asked.flatMap(({ refused }) => refused ?? [])
  if (instead.length === 0) return refusedWholly(read, turn, to, asked)
  // «sin dni» refuses nothing more.
  const isSpent = (position: number) =>
    found.some(
      (one) =>
        one.how === 'whole' &&
        one.at.includes(position) &&
        !instead.some((it) => one.asked.includes(it)),
    )
  for (let back = turn - 1; back >= Math.max(0, turn - REFUSAL_REACH); back--) {
    const position = content[back] ?? 0
    const word = typed[position] ?? ''
    if ((REFUSALS.has(word) || FEARS.has(word)) && !isSpent(position)) return back
  }
  return turn
}

/**
 * «A la policía no quiero ir», «policiaman mana riyta munanichu»: is it refused by the word after it? Not
 * where that word may refuse something else that follows; and what has no opposite only by a wish.
 */
function isRefusal(
  {
    typed,
    content,
    costs,
  }: Pick<ReadSoFar, 'typed' | 'content'> & { costs: readonly Uint8Array[] },
  turn: number,
  asked: readonly Asked[],
): boolean {
  const position = content[turn] ?? typed.length
  if (!REFUSALS.has(typed[position] ?? '')) return false
  const isWish = typed
    .slice(position + 1, position + 1 + REFUSAL_REACH)
    .some((word) => WISHES.has(word))
  if (!isWish && !asked.some(({ refused }) => refused)) return false
  return costs.slice(turn + 1).every((ofWord) => ofWord.every((cost) => cost > SOUNDS_SAME))
}

/** The same for what has no opposite: only a refusal that the words between leave standing. */
function refusedWholly(
  { typed, content }: ReadSoFar,
  turn: number,
  to: number,
  asked: readonly Asked[],
): number {
  const isUnwanted = content
    .slice(to, to + REFUSAL_REACH)
    .some((at) => UNWANTED.has(typed[at] ?? ''))
  let lacks = false
  for (let position = (content[turn] ?? 0) - 1; position >= 0; position--) {
    const word = typed[position] ?? ''
    lacks ||= LACKS.has(word) && !isUnwanted && !UNWANTED.has(typed[position + 1] ?? '')
    if (REFUSALS.has(word)) {
      const isWish = lacks && asked.some(({ kinds }) => kinds !== undefined)
      return isWish ? turn : content.indexOf(position)
    }
    if (!BETWEEN.has(word)) return turn
  }
  return turn
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
