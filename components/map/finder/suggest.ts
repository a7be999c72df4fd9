import { KIND_CODES } from '@/lib/domain/kind'
import { folded } from '@/lib/search/fold'
import type { FoundAsked } from '@/lib/search/found-asked'
import { isInNames } from '@/lib/search/name-index'
import type { FoundPlace } from '@/lib/search/place-search'
import { readAsked } from '@/lib/search/read-asked'
import { SENTENCE_WORDS } from '@/lib/search/small-words'
import { soundOf } from '@/lib/search/sound-of'
import { type Asking, isSure, without } from './asking'
import { findNameAtEnd } from './find-name-at-end'
import { findPlaces, rememberMeetings } from './find-places'
import { findServices } from './find-services'
import { findWhere } from './find-where'
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
  const nameAtEnd = findNameAtEnd(data.placeIndex, words, meet)
  const isMeant = ({ at, how }: FoundAsked) => {
    if (nameAtEnd.at > 0 && at.some((position) => position >= nameAtEnd.at)) return false
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
  const asking: Asking = { data, words, found, meet, kindsThere, whole, isName, nameAtEnd }
  const { places, kept, meant } = findWhere(asking)
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

function isSameName({ name }: FoundPlace, words: readonly string[]): boolean {
  return soundOf(name) === folded(words.join(' '))
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
