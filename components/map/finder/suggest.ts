import { KIND_CODES } from '@/lib/domain/kind'
import { folded } from '@/lib/search/fold'
import { isInNames } from '@/lib/search/name-index'
import type { FoundPlace } from '@/lib/search/place-search'
import { type FoundAsked, readAsked } from '@/lib/search/read-asked'
import { isSmallAt, SENTENCE_WORDS } from '@/lib/search/small-words'
import { tokenise } from '@/lib/search/tokenise'
import { isNoChip, toChips } from './asked-chips'
import {
  findNameAtEnd,
  findPlaces,
  findPlacesLoosely,
  type Meet,
  merge,
  rememberMeetings,
} from './find-places'
import { findServices } from './find-services'
import type { MapData } from './map-data'
import type { Chips, Origin } from './map-state'
import { readWords } from './read-words'
import { suggestAsked } from './suggest-asked'

const MOST_SERVICES = 6

/** «Tengo 16 años» is not the 116. */
const AGE = /^\d{1,2}$/

/** What a typed text may mean. */
export interface Suggestions {
  readonly places: readonly FoundPlace[]
  /** What a place keeps of her question, and its choice presses; null: the places are all she typed. */
  readonly kept: Chips | null
  /** Each a choice of its own. */
  readonly asked: readonly Chips[]
  /** Her words say what she needs, and no place: that comes first. */
  readonly isAskedFirst: boolean
  /** Rows. */
  readonly services: readonly number[]
  /** A kind that she means and the directory has nothing of, by its position; null: none. */
  readonly absent: number | null
}

interface Asking {
  readonly data: MapData
  readonly words: readonly string[]
  readonly found: readonly FoundAsked[]
  readonly meet: Meet
  /** Bits over `KIND_CODES`. */
  readonly kindsThere: number
}

/**
 * Suggestions for one letter typed: places, what the words ask for, services. Words that ask for
 * something are left out before a place is looked for («albergue en Tumbes»), unless a place is called
 * so («Casa Grande»).
 * @param kindsThere kinds that the directory holds, bits over `KIND_CODES`.
 * @param meet remembers from one letter to the next: all words but the last are the same.
 */
export function suggest(
  data: MapData,
  typed: string,
  origin: Origin | null,
  kindsThere: number,
  meet = rememberMeetings(),
): Suggestions {
  const words = readWords(data, typed, meet)
  const whole = findPlaces(data.placeIndex, words, meet)
  const isName = whole.some(({ why }) => why !== 'typo')
  const isWholeName = whole.some((place) => isSameName(place, words))
  const nameAt = findNameAtEnd(data.placeIndex, words)
  const isMeant = ({ at, how }: FoundAsked) => {
    if (nameAt > 0 && at.some((position) => position >= nameAt)) return false
    if (how === 'whole') return true
    const isEach = (isSo: (word: string) => boolean) =>
      at.every((position) => isSo(words[position] ?? ''))
    // «Puno» is one letter from «punto (de atención)»: in «ayuda en Puno» it is Puno. And «amiga» is one
    // from «mega», an office of lawyers.
    const isOther = isEach((word) => isPlaceWord(data, word) || SENTENCE_WORDS.has(word))
    if (how === 'begun') return !isWholeName && !(isOther && at.length < words.length)
    return !isName && !isOther
  }
  const found = readAsked(data.askedIndex, words, meet).filter(isMeant)
  const asking: Asking = { data, words, found, meet, kindsThere }
  const { places, kept, meant } = findWhere(asking, whole)
  const asked = suggestAsked(meant, kindsThere)
  const rest = without(words, meant)
  const isSureNeed = asked.length > 0 && meant.some(isSure)
  const isAllOfIt = rest.length === 0 && kept === null
  // «Mi marido me pega» names no place, though Laredo is one letter from it.
  const isGuess =
    places.every(({ why }) => why === 'typo') || rest.every((word) => SENTENCE_WORDS.has(word))
  return {
    ...{ places, kept, asked },
    isAskedFirst: isSureNeed && !isWholeName && (isAllOfIt || isGuess),
    services: findNamed(asking, origin),
    absent: asked.length > 0 || (isName && kept === null) ? null : findAbsent(found),
  }
}

/** Is a word, as it sounds, one of a place's name? */
function isPlaceWord({ placeIndex }: MapData, word: string): boolean {
  return placeIndex.sounds.has(folded(word))
}

const isSure = ({ how }: FoundAsked) => how === 'whole'

interface Where extends Pick<Suggestions, 'places' | 'kept'> {
  /** What is asked for beside them. */
  readonly meant: readonly FoundAsked[]
}

function findWhere(
  { data, words, found, meet, kindsThere }: Asking,
  whole: readonly FoundPlace[],
): Where {
  const all = { places: whole, kept: null, meant: found }
  const sure = found.filter(isSure)
  const isName = whole.some(({ why }) => why !== 'typo')
  // Who begins a place's name must not see it with half a word taken for a need.
  if (isName && (sure.length === 0 || whole.some((place) => isCalled(place, words, sure))))
    return all
  const nameAt = findNameAtEnd(data.placeIndex, words)
  const named = nameAt > 0 ? findPlaces(data.placeIndex, words.slice(nameAt), meet) : []
  const pressing = sure.filter(({ asked }) => !isNoChip(toChips(asked, kindsThere)))
  for (const meant of [pressing, sure, found]) {
    const rest = without(words, meant)
    if (rest.length === 0 || (meant.length === 0 && (found.length > 0 || isName))) continue
    const places = merge(named, findPlacesLoosely(data.placeIndex, rest, meet, words.at(-1)))
    if (places.length === 0) continue
    const asked = meant.flatMap((one) => one.asked)
    const chips = toChips(asked, kindsThere)
    return { places, kept: isNoChip(chips) ? null : chips, meant }
  }
  if (whole.length > 0) return all
  // While «agu» may still be a language, El Agustino stands beside it.
  const begun =
    sure.length === 0 ? findPlacesLoosely(data.placeIndex, words, meet, words.at(-1)) : []
  const places = begun.filter(({ why }) => why !== 'typo')
  return { ...all, places: merge(findCalledSo(data, words, meet), places) }
}

/** Places whose very name a need is called by too: «ayuda en Tambo». */
function findCalledSo({ placeIndex }: MapData, words: readonly string[], meet: Meet): FoundPlace[] {
  const telling = (all: readonly string[]) =>
    all.filter((word, at) => !isSmallAt(all, at) && !SENTENCE_WORDS.has(word))
  const content = telling(words)
  const isSame = ({ name }: FoundPlace) =>
    folded(telling(tokenise(name)).join(' ')) === folded(content.join(' '))
  if (content.length === words.length) return []
  return findPlaces(placeIndex, content, meet).filter(isSame)
}

function isSameName({ name }: FoundPlace, words: readonly string[]): boolean {
  return folded(tokenise(name).join(' ')) === folded(words.join(' '))
}

/** Are the words that could ask for something a part of the place's own name? */
function isCalled(place: FoundPlace, words: readonly string[], asked: readonly FoundAsked[]) {
  const names = [place.name, place.matchedAlias ?? ''].join(' ')
  const own = new Set(tokenise(names).map(folded))
  return asked.every(({ at }) => at.every((position) => own.has(folded(words[position] ?? ''))))
}

/** The words that matter and ask for nothing. */
function without(words: readonly string[], found: readonly FoundAsked[]): string[] {
  const taken = new Set(found.flatMap(({ at }) => at))
  return words.filter((_, at) => !taken.has(at) && !isSmallAt(words, at))
}

/** Services with all of the words in their names, else with those that do not ask for something. */
function findNamed({ data, words, found }: Asking, origin: Origin | null): number[] {
  const rows = findServices(data, words.join(' '), origin, MOST_SERVICES)
  if (rows.length > 0) return rows
  const rest = without(words, found).filter(
    (word) => isInNames(data.nameIndex, word) && !SENTENCE_WORDS.has(word) && !AGE.test(word),
  )
  return findServices(data, rest.join(' '), origin, MOST_SERVICES)
}

function findAbsent(found: readonly FoundAsked[]): number | null {
  const [kind] = found
    .filter(isSure)
    .flatMap(({ asked }) => asked.flatMap(({ kinds }) => kinds ?? []))
  return kind === undefined ? null : KIND_CODES.indexOf(kind)
}
