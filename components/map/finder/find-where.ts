import { folded } from '@/lib/search/fold'
import type { FoundAsked } from '@/lib/search/found-asked'
import { matchWord, NO_MATCH } from '@/lib/search/match-word'
import type { FoundPlace } from '@/lib/search/place-search'
import { isSmallAt, SENTENCE_WORDS } from '@/lib/search/small-words'
import { tokenise } from '@/lib/search/tokenise'
import { isNoChip, toChips } from './asked-chips'
import { type Asking, isSure, without } from './asking'
import { findPlaces, findPlacesLoosely, type Meet, merge } from './find-places'
import type { MapData } from './map-data'
import type { Chips } from './map-state'

interface Where {
  readonly places: readonly FoundPlace[]
  /** What a place keeps of her question, and its choice presses; null: the places are all she typed. */
  readonly kept: Chips | null
  /** What is asked for beside them. */
  readonly meant: readonly FoundAsked[]
}

/**
 * The places that she means: by all of her words, else by those that ask for nothing, else by the name at
 * their end.
 */
export function findWhere(asking: Asking): Where {
  const { data, words, found, meet, kindsThere, whole, isName, nameAtEnd } = asking
  const { placeIndex } = data
  const all = { places: whole, kept: null, meant: found }
  const sure = found.filter(isSure)
  // Who begins a place's name must not see it with half a word taken for a need.
  if (isName && (sure.length === 0 || whole.some((place) => isCalled(place, words, sure))))
    return all
  // What she refuses asks for nothing, and is no place all the same.
  const pressing = sure.filter(
    ({ asked }) => asked.length === 0 || !isNoChip(toChips(asked, kindsThere)),
  )
  for (const meant of [pressing, sure, found]) {
    const rest = without(words, meant)
    if (rest.length === 0 || (meant.length === 0 && (found.length > 0 || isName))) continue
    const loose = findPlacesLoosely(placeIndex, rest, meet, words.at(-1))
    const places = merge(nameAtEnd.places, loose)
    if (places.length === 0) continue
    const meantToo = found.filter(
      (one) => !meant.includes(one) && isMeantToo(one, meant) && !isOfPlaces(one, words, places),
    )
    const asked = meant.concat(meantToo).flatMap((one) => one.asked)
    const chips = toChips(asked, kindsThere)
    return { places, kept: isNoChip(chips) ? null : chips, meant: meant.concat(meantToo) }
  }
  if (whole.length > 0) return all
  // While «agu» may still be a language, El Agustino stands beside it.
  const begun = sure.length === 0 ? findPlacesLoosely(placeIndex, words, meet, words.at(-1)) : []
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

/**
 * Is what she misspelt meant too? «Alberge gratis en Tumbes»; but beside a need that is sure nothing is guessed
 * («me pegó anoche» asks for no night), unless she refuses it.
 */
function isMeantToo({ at }: FoundAsked, sure: readonly FoundAsked[]): boolean {
  return at.length > 1 || !sure.some(({ asked }) => asked.some(({ kinds }) => kinds !== undefined))
}

/** Is one of the words that could ask for something in what the places found are called? */
function isOfPlaces({ at }: FoundAsked, words: readonly string[], places: readonly FoundPlace[]) {
  const named = places.flatMap(({ name, matchedAlias, province, department }) =>
    tokenise([name, matchedAlias, province, department].join(' ')),
  )
  const known = named.map((word) => ({ plain: word, folded: folded(word) }))
  return at.some((position) => {
    const word = words[position] ?? ''
    const sound = folded(word)
    return known.some((one) => matchWord(one, word, sound) !== NO_MATCH)
  })
}

/** Are the words that could ask for something a part of the place's own name? */
function isCalled(place: FoundPlace, words: readonly string[], asked: readonly FoundAsked[]) {
  const names = [place.name, place.matchedAlias ?? ''].join(' ')
  const own = new Set(tokenise(names).map(folded))
  return asked.every(({ at }) => at.every((position) => own.has(folded(words[position] ?? ''))))
}
