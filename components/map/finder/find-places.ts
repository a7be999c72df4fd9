import { type Meeting, meetWords } from '@/lib/search/meet-words'
import type { IndexWord, PlaceIndex } from '@/lib/search/place-index'
import { type FoundPlace, searchPlaces } from '@/lib/search/place-search'
import { SMALL_WORDS } from '@/lib/search/small-words'

/** Ten districts are called Santa Rosa: each must be found by its name. */
const MOST_PLACES = 10

/** A text so long is searched no further with a word less: it is no name. */
const MOST_WORDS = 6

/** How a word meets those of an index, each worked out once. */
export type Meet = typeof meetWords

/** Remembers what a word met, for as long as it is kept itself. */
export function rememberMeetings(): Meet {
  const indexes = new Map<readonly IndexWord[], Map<string, Meeting>>()
  return (words, typed) => {
    const known = indexes.get(words) ?? new Map<string, Meeting>()
    indexes.set(words, known)
    const meeting = known.get(typed) ?? meetWords(words, typed)
    known.set(typed, meeting)
    return meeting
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
  const known = content.filter((word) => meet(index.words, word).met.length > 0)
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
