import { levelOf, type PlaceLevel } from '../domain/place'
import { folded } from './fold'
import { COMPLETE, type Match, matchJoined, matchName, WHY } from './match-name'
import { type Meeting, meetWords } from './meet-words'
import { type IndexName, type IndexPlace, JOINED_LETTERS, type PlaceIndex } from './place-index'
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
  const meetings = query.map((word) => meet(index.words, word))
  const costs = meetings.map((meeting) => meeting.costs)

  const best = new Map<IndexPlace, Ranked>()
  for (const name of namesMet(index, meetings, joined)) {
    const match = matchName(name, costs) ?? matchJoined(name, joined, query.length)
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

/** The names that may match, in their order: of three thousand, a letter concerns some dozens. */
function namesMet(index: PlaceIndex, meetings: readonly Meeting[], joined: string): IndexName[] {
  const found = new Set(index.namesJoined.get(joined.slice(0, JOINED_LETTERS)))
  // A word that no name has leaves only names typed without spaces.
  if (meetings.every(({ met }) => met.length > 0))
    for (const { met } of meetings)
      for (const word of met) for (const name of index.namesOf[word] ?? []) found.add(name)
  const names: IndexName[] = []
  for (const position of Array.from(found).sort((a, b) => a - b)) {
    const name = index.names[position]
    if (name) names.push(name)
  }
  return names
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
