import { folded } from '@/lib/search/fold'
import { NO_MATCH, SOUNDS_LIKE_START } from '@/lib/search/match-word'
import { isInNames } from '@/lib/search/name-index'
import { SENTENCE_WORDS, SMALL_WORDS } from '@/lib/search/small-words'
import { tokenise } from '@/lib/search/tokenise'
import { withoutEnding } from '@/lib/search/without-ending'
import type { Meet } from './find-places'
import type { MapData } from './map-data'

/** Before a place; no name begins with one of them. */
const LEADS: ReadonlySet<string> = new Set('en a de del desde hacia por cerca'.split(' '))

/** Of so many letters a word is told by its sound too: «qusqupi» is Cusco. */
const LONG_ENOUGH = 5

const ENDS_VERBS: ReadonlySet<string> = new Set(['n', 'r'])

/** The plain words of what she typed, as names have them: «en Puno» and «Punopi» are Puno. */
export function readWords(data: MapData, typed: string, meet: Meet): string[] {
  return withoutEndings(data, withoutLead(tokenise(typed)), meet)
}

/** «En Puno» is Puno: no place begins so, and «en» begins the names of many. */
function withoutLead(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => !LEADS.has(word))
  return first < 0 ? words : words.slice(first)
}

/** The last word may be unfinished: while it begins a place's or a service's name it has no ending yet. */
function withoutEndings(data: MapData, words: readonly string[], meet: Meet): string[] {
  const { placeIndex, askedIndex, nameIndex } = data
  const sounds = (word: string) => {
    const sound = folded(word)
    return placeIndex.sounds.has(sound) || askedIndex.sounds.has(sound)
  }
  // «Veci» of «vecina» sounds like Vice: what is short is to be written as it is.
  // «Tratan» is no «trata»: what ends a Spanish verb too is taken from names of places alone.
  const isLeft = (word: string, ending: string) =>
    [placeIndex, ...(ENDS_VERBS.has(ending) ? [] : [askedIndex])].some(({ plain, sounds }) =>
      word.length >= LONG_ENOUGH ? sounds.has(folded(word)) : plain.has(word),
    )
  const begins = (word: string) => {
    const { costs, met } = meet(placeIndex.words, word)
    const isBegun = met.some((position) => (costs[position] ?? NO_MATCH) <= SOUNDS_LIKE_START)
    return isBegun || isInNames(nameIndex, word)
  }
  return words.map((word, at) => {
    if (SMALL_WORDS.has(word) || SENTENCE_WORDS.has(word) || sounds(word)) return word
    const isLast = at === words.length - 1
    return isLast && begins(word) ? word : withoutEnding(word, isLeft)
  })
}
