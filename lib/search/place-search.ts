import { levelOf, type PlaceLevel } from '../domain/place'
import { folded } from './fold'
import { COMPLETE, type Match, matchJoined, matchName, WHY } from './match-name'
import { matchWord } from './match-word'
import type { IndexName, IndexPlace, PlaceIndex } from './place-index'
import { tokenise } from './tokenise'

export interface FoundPlace {
  readonly ubigeo: string
  readonly name: string
  /** Names repeat (ten Santa Rosa): shown with every district. Null for provinces and departments. */
  readonly province: string | null
  /** Null for a department. */
  readonly department: string | null
  readonly level: PlaceLevel
  readonly why: (typeof WHY)[number]
  /** The name that matched, when it is not the official one. */
  readonly matchedAlias?: string
}

interface Ranked {
  readonly name: IndexName
  readonly match: Match
}

/**
 * Places that a person may mean by what she typed, best first: as written, then as it sounds, then
 * with one wrong letter; complete names before beginnings; departments before provinces before
 * districts; then the more populous. Each place once. Nothing for a text without letters or digits.
 * @param meet how a word meets those of the index: for whoever asks for the same words twice.
 */
export function searchPlaces(
  index: PlaceIndex,
  typed: string,
  limit: number,
  meet = meetWords,
): FoundPlace[] {
  const query = tokenise(typed)
  if (query.length === 0) return []
  const joined = query.map(folded).join('')
  const costs = query.map((word) => meet(index, word))

  const best = new Map<IndexPlace, Ranked>()
  for (const name of index.names) {
    const match = matchName(name, costs) ?? matchJoined(name, joined)
    if (match === null) continue
    const known = best.get(name.place)
    if (known === undefined || compareMatches(match, known.match) < 0)
      best.set(name.place, { name, match })
  }
  const ranked = Array.from(best.values()).sort(
    (a, b) => compareMatches(a.match, b.match) || comparePlaces(a.name.place, b.name.place),
  )
  return withoutNoise(ranked).slice(0, limit).map(toFoundPlace)
}

/** How one typed word meets each distinct word of the country, by position. */
export function meetWords(index: PlaceIndex, typed: string): Uint8Array {
  const sound = folded(typed)
  const costs = new Uint8Array(index.words.length)
  index.words.forEach((word, position) => {
    costs[position] = matchWord(word, typed, sound)
  })
  return costs
}

function compareMatches(a: Match, b: Match): number {
  return a.why - b.why || a.how - b.how
}

function comparePlaces(a: IndexPlace, b: IndexPlace): number {
  const byLevel = a.ubigeo.length - b.ubigeo.length
  return byLevel || b.population - a.population || (a.ubigeo < b.ubigeo ? -1 : 1)
}

/**
 * Once a name has been typed whole, beginnings with a wrong letter only confuse («cusco» must not
 * offer Cucungara). Whole names with a wrong letter stay: who types «cusca» may mean Cusco.
 */
function withoutNoise(ranked: readonly Ranked[]): readonly Ranked[] {
  const first = ranked[0]?.match
  if (first === undefined || WHY[first.why] === 'typo' || first.how !== COMPLETE) return ranked
  return ranked.filter(({ match }) => WHY[match.why] !== 'typo' || match.how === COMPLETE)
}

function toFoundPlace({ name: { place, alias }, match }: Ranked): FoundPlace {
  const level = levelOf(place.ubigeo)
  const isDistrict = level === 'district'
  const above = isDistrict ? place.parent?.parent : place.parent
  const found = {
    ubigeo: place.ubigeo,
    name: place.name,
    province: isDistrict ? (place.parent?.name ?? null) : null,
    department: above?.name ?? null,
    level,
    why: WHY[match.why] ?? 'typo',
  }
  return alias === null ? found : { ...found, matchedAlias: alias }
}
