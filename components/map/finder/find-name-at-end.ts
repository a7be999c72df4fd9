import { folded } from '@/lib/search/fold'
import { JOINED_LETTERS, type PlaceIndex } from '@/lib/search/place-index'

/**
 * From which word on her text is a whole name of several words; -1: it ends in none. «La Punta» is not Punta
 * Hermosa, and whoever is beaten in Casa Grande asks for no house.
 */
export function findNameAtEnd(
  { names, namesJoined }: PlaceIndex,
  words: readonly string[],
): number {
  const sounds = words.map(folded)
  for (let from = 0; from < words.length - 1; from++) {
    const joined = sounds.slice(from).join('')
    const like = namesJoined.get(joined.slice(0, JOINED_LETTERS)) ?? []
    const isName = like.some(
      (position) =>
        names[position]?.joined === joined && names[position].words.length === words.length - from,
    )
    if (isName) return from
  }
  return -1
}
