import { NO_MATCH } from '@/lib/search/match-word'
import type { PlaceIndex } from '@/lib/search/place-index'
import { type FoundPlace, meetWords, searchPlaces } from '@/lib/search/place-search'
import { SMALL_WORDS } from '@/lib/search/small-words'

/** Ten districts are called Santa Rosa: each must be found by its name. */
const MOST_PLACES = 10

/** A text so long is searched no further with a word less: it is no name. */
const MOST_WORDS = 6

/** How words meet those of the index, each worked out once. */
export type Meet = (index: PlaceIndex, word: string) => Uint8Array

/** Remembers what a word met, for as long as it is kept itself. */
export function rememberMeetings(): Meet {
  const known = new Map<string, Uint8Array>()
  return (index, word) => {
    const costs = known.get(word) ?? meetWords(index, word)
    known.set(word, costs)
    return costs
  }
}

/** Places that have all of the words. */
export function findPlaces(index: PlaceIndex, words: readonly string[], meet: Meet): FoundPlace[] {
  return searchPlaces(index, words.join(' '), MOST_PLACES, meet)
}

/**
 * Places that have most of the words: without the small ones («en» begins many names), then without
 * those that no place has, then without one of them. A word too many must not leave her with nothing.
 */
export function findPlacesLoosely(
  index: PlaceIndex,
  words: readonly string[],
  meet: Meet,
): FoundPlace[] {
  const content = words.filter((word) => !SMALL_WORDS.has(word))
  const known = content.filter((word) => meet(index, word).some((cost) => cost !== NO_MATCH))
  for (const some of [content, known]) {
    const found = findPlaces(index, some, meet)
    if (found.length > 0) return found
  }
  if (known.length < 2 || known.length > MOST_WORDS) return []
  const found = new Map<string, FoundPlace>()
  for (const left of known.keys())
    for (const place of findPlaces(index, withoutOne(known, left), meet))
      if (!found.has(place.ubigeo)) found.set(place.ubigeo, place)
  return Array.from(found.values()).slice(0, MOST_PLACES)
}

function withoutOne(words: readonly string[], left: number): string[] {
  return words.filter((_, at) => at !== left)
}
