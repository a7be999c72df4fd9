import { answerAlways, answerOpenNow, type HoursAnswer } from '@/lib/domain/answer-hours'
import { FILTERS, type Filter } from '@/lib/domain/filter'
import { decodeHours } from '@/lib/domain/hours-code'
import { LANGUAGE_CHOICE_CODES } from '@/lib/domain/language-choice'
import { AGES, type Directory } from '@/lib/search/directory'
import { fill } from './fill'
import { joinWords } from './join-words'
import type { MapState } from './map-state'
import type { MapWords } from './map-words'

/** What she asked that a service may answer. */
export type AskedThings = Pick<MapState, 'filters' | 'languages' | 'openNow' | 'always'>

interface Reason {
  readonly answer: HoursAnswer
  readonly said: string
  readonly unknown: string
}

/** What people want to know first, where they have asked nothing. */
const FIRST_ASKED: readonly Filter[] = ['free', 'no_document', 'children', 'no_police']
/** How many things a row names of itself, where nothing was asked; the service's page names all. */
const MOST_NAMED = 4

/**
 * Why a row is shown: its answer to each thing that was asked, none left out, as the pages of places
 * say it; where nothing was asked, what it is known for and what is not known.
 * @param now null: no clock can be believed, and nobody is said to be open.
 */
export function wordReasons(
  directory: Directory,
  row: number,
  words: MapWords,
  asked: AskedThings,
  now: Date | null,
): string[] {
  const { filters, languages, openNow, always } = asked
  if (filters === 0 && languages === 0 && !openNow && !always)
    return wordAll(wordKnown(directory, row, words), words)
  const reasons = FILTERS.filter((_, bit) => filters & (1 << bit)).map((filter) =>
    wordFilter(directory, row, words, filter),
  )
  reasons.push(...wordSpoken(directory, row, words, languages))
  const isFresh = AGES[directory.ages[row] ?? 0] === 'current'
  const hours = isFresh ? decodeHours(directory.hoursCodes[directory.hours[row] ?? 0] ?? '') : null
  if (always) reasons.push(toReason(answerAlways(hours), words.dayAndNight))
  if (!openNow) return wordAll(reasons, words)
  const open = now === null ? 'unknown' : answerOpenNow(hours, now)
  if (open !== 'expected') return wordAll([...reasons, toReason(open, words.hours.openNow)], words)
  // A general timetable never says «abierto ahora»: it has sent people to closed doors.
  return [...wordAll(reasons, words), words.hours.expectedNow]
}

function wordKnown(directory: Directory, row: number, words: MapWords): Reason[] {
  const all = FILTERS.map((filter) => ({ filter, ...wordFilter(directory, row, words, filter) }))
  return [
    ...all.filter(({ answer }) => answer === 'yes').slice(0, MOST_NAMED),
    ...all.filter(({ filter, answer }) => answer === 'unknown' && FIRST_ASKED.includes(filter)),
  ]
}

function wordFilter({ yes, no }: Directory, row: number, words: MapWords, filter: Filter): Reason {
  const bit = 1 << FILTERS.indexOf(filter)
  const isNo = ((no[row] ?? 0) & bit) !== 0
  const answer = (yes[row] ?? 0) & bit ? 'yes' : isNo ? 'no' : 'unknown'
  const label = lowerFirst(words.filters[filter])
  return { answer, said: words.yes[filter] ?? label, unknown: words.unknown[filter] ?? label }
}

/** One of the languages is enough: where one is spoken, the others are not asked any more. */
function wordSpoken(directory: Directory, row: number, words: MapWords, asked: number): Reason[] {
  const known = (directory.languages[row] ?? 0) & asked
  return LANGUAGE_CHOICE_CODES.filter((_, bit) => (known || asked) & (1 << bit)).map((code) =>
    // No source says which languages nobody speaks.
    toReason(known ? 'yes' : 'unknown', words.languages[code]),
  )
}

function toReason(answer: HoursAnswer, label: string): Reason {
  return { answer, said: lowerFirst(label), unknown: lowerFirst(label) }
}

function wordAll(reasons: readonly Reason[], { map, filters, card, and }: MapWords): string[] {
  const sentence = (text: string, answer: HoursAnswer, name: 'said' | 'unknown') => {
    const things = reasons.filter((one) => one.answer === answer).map((one) => one[name])
    return things.length === 0 ? '' : fill(text, { things: joinWords(things, and) })
  }
  return [
    sentence(map.saysYes, 'yes', 'said'),
    sentence(filters.saysExpected, 'expected', 'said'),
    sentence(card.unknown, 'unknown', 'unknown'),
    sentence(filters.saysNo, 'no', 'said'),
  ].filter(Boolean)
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
