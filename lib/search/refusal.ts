import { type Asked, NO_POLICE } from './asked'
import type { FoundAsked } from './found-asked'

/** A typed text, as far as it is read. */
export interface ReadSoFar {
  readonly typed: readonly string[]
  /** Positions of the words that matter; a turn is a place in it. */
  readonly content: readonly number[]
  readonly found: readonly FoundAsked[]
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Spanish, Quechua and Aymara. */
const REFUSALS = setOf('no ni sin nunca mana manam ama amam jan jani janiw')
/** «Tengo miedo de ir a la policía» refuses too what has an opposite. */
const FEARS = setOf('miedo temor')
/** Words from a refusal to what is refused, itself counted: «no voy a la policía». */
const REACH = 2

/** I do not want, in Quechua and Aymara, whose verbs end in the refusal. */
const UNWANTED = 'munanichu munanichum muntti munkti munktti'
const IS_UNWANTED = setOf(UNWANTED)
/** What a refusal needs that follows: «el albergue no lo quiero», but «albergue no tengo». */
const WISHES = setOf(`quiero queremos quisiera deseo necesito gusta puedo voy ir riyta ${UNWANTED}`)
/** Words that say what she does or will not do with what she named before. */
export const isWish = (word: string) => WISHES.has(word)

/** What may stand between a refusal and what has no opposite: «no quiero ir a un albergue». */
const BETWEEN = setOf(
  'a al con de deseo el en entiende entiendo es estar estoy gusta habla hablamos hablar hablo hay ir la las ' +
    'lleven los me mi mis necesito puedo que quiero quisiera riyta saran se soy su sus tenemos tengo tiene un una ' +
    `voy ${UNWANTED}`,
)
/** Who says so lacks it: «sin casa», «no tengo abogado». That is no refusal of a kind of service. */
const LACKS = setOf('sin mana manam jan jani janiw tengo tenemos tiene hay')

/** Between a refusal and what others do or leave undone: «no me deja denunciar». */
const CLITICS = setOf('me te le lo la nos les los')
/** After it: who says so would go, and cannot or does not know how. */
const KEPT_FROM = setOf(
  'avanza deja dejan dejo hacen hay hizo quieren quiso recibe reciben recibieron recibio sabe saben sabemos viene ' +
    'vienen',
)
/** «No sé dónde denunciar», but «no se lo digan a la policía». */
const UNKNOWN = setOf('a adonde como cual donde que quien si')

/**
 * The turn of the word before it that refuses what is asked for; else its own.
 * @param turn of the first word of what is asked for. @param to of the first word after it.
 */
export function refusedFrom(
  read: ReadSoFar,
  turn: number,
  to: number,
  asked: readonly Asked[],
): number {
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
  for (let back = turn - 1; back >= Math.max(0, turn - REACH); back--) {
    const position = content[back] ?? 0
    const word = typed[position] ?? ''
    if (FEARS.has(word)) return isDenied(typed, position) ? turn : back
    if (!REFUSALS.has(word) || isSpent(position)) continue
    return instead.includes(NO_POLICE) && isHindered(typed, position) ? turn : back
  }
  return turn
}

/** «Sin miedo», «no tengo miedo». */
function isDenied(typed: readonly string[], fear: number): boolean {
  return typed.slice(Math.max(0, fear - 2), fear).some((word) => REFUSALS.has(word))
}

/** Does the refusal at a position say what others do to her, or what she does not know? */
function isHindered(typed: readonly string[], refusal: number): boolean {
  let at = refusal + 1
  if (typed[at] === 'se') return UNKNOWN.has(typed[at + 1] ?? '')
  while (CLITICS.has(typed[at] ?? '')) at++
  return KEPT_FROM.has(typed[at] ?? '')
}

/**
 * «A la policía no quiero ir», «policiaman mana riyta munanichu»: does the word after what is asked for refuse
 * it? By a wish, or as the last word; of a language also by what is done with it («castellano no hablo»).
 * «Denunciar sin que sepa» refuses nothing.
 * @param turn of that word.
 */
export function isRefusalAt(
  { typed, content }: ReadSoFar,
  turn: number,
  asked: readonly Asked[],
): boolean {
  const position = content[turn] ?? typed.length
  const word = typed[position] ?? ''
  if (!REFUSALS.has(word) || word === 'sin') return false
  const after = typed.slice(position + 1, position + 1 + REACH)
  if (after.length === 0 || after.some(isWish)) return true
  return asked.some(({ languages }) => languages !== undefined)
}

/** Of what has no opposite: only a refusal that the words between leave standing. */
function refusedWholly(
  { typed, content }: ReadSoFar,
  turn: number,
  to: number,
  asked: readonly Asked[],
): number {
  const isUnwanted = content.slice(to, to + REACH).some((at) => IS_UNWANTED.has(typed[at] ?? ''))
  let lacks = false
  for (let position = (content[turn] ?? 0) - 1; position >= 0; position--) {
    const word = typed[position] ?? ''
    lacks ||= LACKS.has(word) && !isUnwanted && !IS_UNWANTED.has(typed[position + 1] ?? '')
    if (REFUSALS.has(word)) {
      const isWish = lacks && asked.some(({ kinds }) => kinds !== undefined)
      return isWish ? turn : content.indexOf(position)
    }
    if (!BETWEEN.has(word)) return turn
  }
  return turn
}
