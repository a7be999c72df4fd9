import { folded } from '@/lib/search/fold'
import { NO_MATCH, ONE_LETTER_OFF, SAME, SOUNDS_SAME } from '@/lib/search/match-word'
import { type Meeting, meetWords } from '@/lib/search/meet-words'
import type { IndexWord, PlaceIndex } from '@/lib/search/place-index'
import { type FoundPlace, searchPlaces } from '@/lib/search/place-search'
import { SENTENCE_WORDS, SMALL_WORDS } from '@/lib/search/small-words'
import { soundOf } from '@/lib/search/sound-of'

/** Ten districts are called Santa Rosa: each must be found by its name. */
const MOST_PLACES = 10

/** A text so long is searched no further with a word less: it is no name. */
const MOST_WORDS = 6

/** A whole word, and no beginning of one. */
const WHOLE: readonly number[] = [SAME, SOUNDS_SAME, ONE_LETTER_OFF]

/** How a word meets those of an index, each worked out once. */
export type Meet = typeof meetWords

/** Remembers what a word met, for as long as it is kept itself. */
export function rememberMeetings(meet: Meet = meetWords): Meet {
  const indexes = new Map<readonly IndexWord[], Map<string, Meeting>>()
  return (words, typed) => {
    const known = indexes.get(words) ?? new Map<string, Meeting>()
    indexes.set(words, known)
    const meeting = known.get(typed) ?? meet(words, typed)
    known.set(typed, meeting)
    return meeting
  }
}

/** Places that have all of the words. */
export function findPlaces(index: PlaceIndex, words: readonly string[], meet: Meet): FoundPlace[] {
  return searchPlaces(index, words.join(' '), MOST_PLACES, meet)
}

/**
 * Places that have most of the words: without the small ones («en» begins many names), those that no name
 * has, and what sentences are made of («tengo» sounds like Tingo), unless a name has it as it is written
 * («Dos de Mayo»); then without that too; then those alone that a name has as they are written; then without
 * one of them. After them, each that is called by one of the words alone: a word too many must not leave her
 * with nothing, nor lead her to another region («Santa Rosa, Trujillo»).
 * @param last the one that ends her text, and may be unfinished.
 */
export function findPlacesLoosely(
  index: PlaceIndex,
  words: readonly string[],
  meet: Meet,
  last: string | undefined,
): FoundPlace[] {
  const meetWhole = wholeBut(last, meet)
  const isWritten = (word: string) => index.plain.has(word)
  const known = words.filter((word) => {
    if (SMALL_WORDS.has(word)) return false
    return SENTENCE_WORDS.has(word) ? isWritten(word) : meetWhole(index.words, word).met.length > 0
  })
  const telling = known.filter((word) => !SENTENCE_WORDS.has(word))
  const written = telling.filter(isWritten)
  const asWritten = () => findPlaces(index, written, meetWhole).filter((place) => !isGuessed(place))
  const named = () => findNamed(index, telling, meetWhole)
  for (const some of [known, telling]) {
    const found = findPlaces(index, some, meetWhole)
    if (found.length === 0) continue
    // In «mi vecina vive en Lima» a place of Lima is one letter from «vecina».
    return found.every(isGuessed) ? merge(asWritten(), named(), found) : merge(found, named())
  }
  const found = asWritten()
  if (found.length > 0) return merge(found, named())
  return merge(named(), findWithoutOne(index, written.length > 1 ? written : telling, meetWhole))
}

/** A beginning ends the text: «pareja» in the middle of it is not that of Pariahuanca. */
function wholeBut(last: string | undefined, meet: Meet): Meet {
  return rememberMeetings((words, typed) => {
    const { costs, met } = meet(words, typed)
    if (typed === last) return { costs, met }
    const whole = met.filter((position) => WHOLE.includes(costs[position] ?? NO_MATCH))
    const left = new Uint8Array(costs.length).fill(NO_MATCH)
    for (const position of whole) left[position] = costs[position] ?? NO_MATCH
    return { costs: left, met: whole }
  })
}

/** Places whose whole name is one of the words, the last word first: in a sentence the place comes last. */
function findNamed(index: PlaceIndex, words: readonly string[], meet: Meet): FoundPlace[] {
  const isCalled = (word: string) => (place: FoundPlace) =>
    soundOf(place.matchedAlias ?? place.name) === folded(word)
  return words
    .slice()
    .reverse()
    .flatMap((word) => findPlaces(index, [word], meet).filter(isCalled(word)))
}

function isGuessed({ why }: FoundPlace): boolean {
  return why === 'typo'
}

/** Each place once, the first lists first. */
export function merge(...lists: readonly (readonly FoundPlace[])[]): FoundPlace[] {
  const found = new Map<string, FoundPlace>()
  for (const place of lists.flat()) if (!found.has(place.ubigeo)) found.set(place.ubigeo, place)
  return Array.from(found.values()).slice(0, MOST_PLACES)
}

/** In a sentence the place comes last: what is left when the first word goes is looked for first. */
function findWithoutOne(index: PlaceIndex, words: readonly string[], meet: Meet): FoundPlace[] {
  if (words.length < 2 || words.length > MOST_WORDS) return []
  return merge(...words.map((_, left) => findPlaces(index, withoutOne(words, left), meet)))
}

function withoutOne(words: readonly string[], left: number): string[] {
  return words.filter((_, at) => at !== left)
}
