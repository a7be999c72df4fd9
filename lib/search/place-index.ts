import { levelOf, type Place, type PlaceAlias, parentOf } from '../domain/place'
import { drain } from './drain'
import { folded } from './fold'
import { tokenise } from './tokenise'

/** What search needs to know of a place; points stay on the server. */
export type SearchPlace = Pick<Place, 'ubigeo' | 'name' | 'capital' | 'population'>

/** A distinct word of any name, plain and as it sounds. */
export interface IndexWord {
  readonly plain: string
  readonly folded: string
}

/** One name of a place: its own, its capital's or another that people use. */
export interface IndexName {
  readonly place: IndexPlace
  /** Null for the official name. */
  readonly alias: string | null
  /** Positions in `PlaceIndex.words`. */
  readonly words: readonly number[]
  /** Folded words without spaces, for «sanjuan». */
  readonly joined: string
}

export interface IndexPlace {
  readonly ubigeo: string
  readonly name: string
  readonly parent: IndexPlace | null
  /** Words of its official name. */
  readonly own: readonly number[]
  /** Words of the places above, by which a repeated name is told apart («santa rosa melgar»). */
  readonly above: readonly number[]
  /** Of its districts, for provinces and departments. */
  readonly population: number
}

export interface PlaceIndex {
  readonly words: readonly IndexWord[]
  /** The same, as they are written and as they sound. */
  readonly plain: ReadonlySet<string>
  readonly sounds: ReadonlySet<string>
  readonly names: readonly IndexName[]
  /** Word by word, the names that have it, by position: a letter looks at those alone. */
  readonly namesOf: readonly (readonly number[])[]
  /** By the first letters of `joined`. */
  readonly namesJoined: ReadonlyMap<string, readonly number[]>
}

/** So many letters without a space are needed before «sanju» may be «San Juan». */
export const JOINED_LETTERS = 5

/** Places between two steps. */
const STEP_PLACES = 128

/** The index at once; about ten milliseconds for the country, sixty on a cheap phone. */
export function preparePlaces(
  places: readonly SearchPlace[],
  aliases: readonly PlaceAlias[],
): PlaceIndex {
  return drain(buildPlaceIndex(places, aliases))
}

/**
 * Makes the index that `searchPlaces` reads, some places at each step.
 * A province's or district's capital becomes an alias where its name differs (Puerto Maldonado →
 * Tambopata). A department's does not: it is also the capital of a province and a district, and
 * who types a city means the city.
 * @throws when an alias names a place that is not in `places`.
 */
export function* buildPlaceIndex(
  places: readonly SearchPlace[],
  aliases: readonly PlaceAlias[],
): Generator<void, PlaceIndex> {
  const words: IndexWord[] = []
  const sounds = new Set<string>()
  const namesOf: number[][] = []
  const namesJoined = new Map<string, number[]>()
  const positions = new Map<string, number>()
  const positionsOf = (text: string): number[] =>
    tokenise(text).map((word) => {
      const known = positions.get(word)
      if (known !== undefined) return known
      positions.set(word, words.length)
      namesOf.push([])
      const sound = folded(word)
      sounds.add(sound)
      return words.push({ plain: word, folded: sound }) - 1
    })

  const populations = sumPopulations(places)
  const byCode = new Map<string, IndexPlace>()
  const names: IndexName[] = []
  const addName = (place: IndexPlace, own: readonly number[], alias: string | null) => {
    const joined = own.map((position) => words[position]?.folded ?? '').join('')
    for (const position of own) namesOf[position]?.push(names.length)
    const start = joined.slice(0, JOINED_LETTERS)
    namesJoined.set(start, [...(namesJoined.get(start) ?? []), names.length])
    names.push({ place, alias, words: own, joined })
  }

  yield
  const topDown = places.slice().sort((a, b) => a.ubigeo.length - b.ubigeo.length)
  for (const [at, { ubigeo, name, capital }] of topDown.entries()) {
    if (at % STEP_PLACES === 0) yield
    const parent = byCode.get(parentOf(ubigeo) ?? '') ?? null
    const own = positionsOf(name)
    const above = parent === null ? [] : parent.own.concat(parent.above)
    const place = { ubigeo, name, parent, own, above, population: populations.get(ubigeo) ?? 0 }
    byCode.set(ubigeo, place)
    addName(place, own, null)
    if (capital === null || capital === name || levelOf(ubigeo) === 'department') continue
    addName(place, positionsOf(capital), capital)
  }
  for (const { alias, ubigeo } of aliases) {
    const place = byCode.get(ubigeo)
    if (place === undefined)
      throw new Error(`alias "${alias}": got UBIGEO "${ubigeo}", expected the code of a place`)
    addName(place, positionsOf(alias), alias)
  }
  return { words, plain: new Set(positions.keys()), sounds, names, namesOf, namesJoined }
}

function sumPopulations(places: readonly SearchPlace[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { ubigeo, population } of places) {
    if (population === null) continue
    for (let code: string | null = ubigeo; code !== null; code = parentOf(code))
      sums.set(code, (sums.get(code) ?? 0) + population)
  }
  return sums
}
