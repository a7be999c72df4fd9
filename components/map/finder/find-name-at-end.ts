import { folded } from '@/lib/search/fold'
import { JOINED_LETTERS, type PlaceIndex } from '@/lib/search/place-index'
import type { FoundPlace } from '@/lib/search/place-search'
import { isSmallAt, SENTENCE_WORDS } from '@/lib/search/small-words'
import { findPlaces, type Meet } from './find-places'

export interface NameAtEnd {
  /** From which word on her text is a place; -1: from none. */
  readonly at: number
  readonly places: readonly FoundPlace[]
}

/**
 * The whole name of several words that her text ends in, and what stands before it: «La Punta» is not Punta
 * Hermosa, whoever is beaten in Casa Grande asks for no house, and «Tarapoto, San Martín» is Tarapoto.
 */
export function findNameAtEnd(index: PlaceIndex, words: readonly string[], meet: Meet): NameAtEnd {
  const at = nameAtEnd(index, words)
  if (at <= 0) return { at, places: [] }
  for (const [from, word] of words.slice(0, at).entries()) {
    if (isSmallAt(words, from) || SENTENCE_WORDS.has(word)) continue
    const some = words.slice(from).filter((_, step) => !isSmallAt(words, from + step))
    // «Sau San Martín» is no Sauce: only the end of a text may be unfinished.
    if (!some.slice(0, -1).every((one) => index.sounds.has(folded(one)))) continue
    const places = findPlaces(index, some, meet).filter(({ why }) => why !== 'typo')
    if (places.length > 0) return { at: from, places }
  }
  return { at, places: findPlaces(index, words.slice(at), meet) }
}

function nameAtEnd({ names, namesJoined }: PlaceIndex, words: readonly string[]): number {
  const sounds = words.map(folded)
  for (let from = 0; from < words.length - 1; from++) {
    const joined = sounds.slice(from).join('')
    const like = namesJoined.get(joined.slice(0, JOINED_LETTERS)) ?? []
    const isName = like.some((position) => {
      const name = names[position]
      const isAsLong = name?.words.length === 1 || name?.words.length === words.length - from
      return name?.joined === joined && isAsLong
    })
    if (isName) return from
  }
  return -1
}
