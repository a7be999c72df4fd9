/** Where in a list of points or channels a language is. */
export interface SpokenAt {
  readonly place: number
  readonly language: number
}

/**
 * Does somebody else than the service newly vouch for a language: a caller, a visitor, a community? She
 * travels a day because of it. What was heard at one door is not heard at another.
 * The database has the same rule (`has_new_witness`).
 * @param old points, before and after; anything else has no languages.
 */
export function hasNewWitness(old: unknown, next: unknown): boolean {
  const keyOf = ({ place, word }: Witness) => `${place} ${word}`
  const known = new Set(witnessesOf(old).map(keyOf))
  return witnessesOf(next).some((witness) => !known.has(keyOf(witness)))
}

/**
 * The words of others that there are more of than before. Those that were there may move: a door that goes
 * makes the next one the first, and says nothing new.
 * @param old points or channels, before and after.
 */
export function findAddedWitnesses(old: unknown, next: unknown): SpokenAt[] {
  const left = witnessesOf(old).map(({ word }) => word)
  return witnessesOf(next).filter(({ word }) => {
    const at = left.indexOf(word)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

interface Witness extends SpokenAt {
  readonly word: string
}

function witnessesOf(places: unknown): Witness[] {
  return listOf(places).flatMap((one, place) =>
    listOf(Object(one).languages).flatMap((spoken, language) => {
      const { code, form, confirmedBy } = Object(spoken)
      if (!confirmedBy || confirmedBy === 'provider') return []
      return [{ place, language, word: JSON.stringify([code, form, confirmedBy]) }]
    }),
  )
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}
