import { decodeHours } from '@/lib/domain/hours-code'
import { KIND_CODES, KINDS, type KindCode } from '@/lib/domain/kind'
import { LANGUAGE_CHOICE_CODES } from '@/lib/domain/language-choice'
import { type OpeningRule, openNow } from '@/lib/domain/open-now'
import { roundDistance } from '@/lib/domain/round-distance'
import { AGES, type Directory, PRECISIONS, ROOFS } from '@/lib/search/directory'
import { fill } from './fill'
import { joinWords } from './join-words'
import type { MapWords } from './map-words'
import { type AskedThings, wordReasons } from './word-reasons'

/** What a row says, and nothing that it does not know. */
export interface RowWords {
  readonly name: string
  /** The name is its kind's, in her language; else its own, which is Spanish. */
  readonly isKindName: boolean
  /** That its door is shut or full; empty where nobody said so. */
  readonly closing: string
  /** For whom alone it is, what it is, under whose roof, where, how far, in which languages. */
  readonly meta: string
  readonly hours: string
  /** Only where its hours are really known and its facts are fresh. */
  readonly open: 'open' | 'closed' | null
  /** Why it is shown: what it answers yes to, and what is not known. */
  readonly why: string
}

interface Asked {
  readonly things: AskedThings
  readonly meters: number | null
  /** Of the reading that it is counted from; undefined: it is none. */
  readonly accuracy?: number | undefined
  /** Null: the device's clock cannot be believed. */
  readonly now: Date | null
}

/** Kinds whose short name everybody reads on the door. */
const SHORT_NAMED: readonly string[] = ['cem']

export function wordRow(
  directory: Directory,
  row: number,
  words: MapWords,
  placeName: (ubigeo: string) => string,
  asked: Asked,
): RowWords {
  const kind = KIND_CODES[directory.kinds[row] ?? 0] ?? 'cem'
  const kindName = words.kinds[directory.kinds[row] ?? 0] ?? ''
  const official = directory.names[row] ?? ''
  const name = official || kindName
  const hours = decodeHours(directory.hoursCodes[directory.hours[row] ?? 0] ?? '')
  const isFresh = AGES[directory.ages[row] ?? 0] === 'current'
  const isTold = hours !== null && isFresh && asked.now !== null
  const state = isTold ? openNow(hours, asked.now) : 'unknown'
  const where = wordPlace(directory, row, words, placeName, asked)
  const closing = directory.closingCodes[directory.closings[row] ?? 0] ?? ''
  const meta = [
    directory.onlyMinors[row] ? words.card.onlyMinors : '',
    name === kindName || SHORT_NAMED.includes(kind) ? '' : kindName,
    wordRoof(directory, row, words),
    where,
    wordLanguages(directory.languages[row] ?? 0, words),
  ]
  return {
    name,
    isKindName: official === '',
    closing: words.closings[closing] ?? '',
    meta: meta.filter(Boolean).join(' · '),
    hours: hours === null ? '' : wordHours(hours, words),
    open: state === 'open' || state === 'closed' ? state : null,
    why: [
      wordGates(kind, words),
      wordAge(directory, row, words),
      wordNoPhone(directory, row, words),
      ...wordReasons(directory, row, words, asked.things, asked.now),
    ]
      .filter(Boolean)
      .join(' '),
  }
}

function wordRoof({ roofs }: Directory, row: number, { card }: MapWords): string {
  const roof = ROOFS[roofs[row] ?? 0]
  return roof === undefined || roof === 'own' ? '' : card[roof]
}

function wordPlace(
  directory: Directory,
  row: number,
  words: MapWords,
  placeName: (ubigeo: string) => string,
  { meters, accuracy }: Asked,
): string {
  const place = placeName(directory.ubigeos[row] ?? '')
  const kind = KIND_CODES[directory.kinds[row] ?? 0] ?? 'cem'
  // Where a team comes from is not where it goes: no distance, or she would walk to its office.
  if (KINDS[kind].map === 'area') return wordBase(directory, row, words, place)
  const precision = PRECISIONS[directory.precisions[row] ?? 0]
  const far = meters === null ? '' : wordDistance(meters, words, accuracy)
  const approximate = precision === 'approximate' ? words.card.approximate : ''
  return [place, far, approximate].filter(Boolean).join(' · ')
}

/** That it goes out to people is no promise that it comes to her: where nobody has said so, that is said. */
function wordBase({ coverage }: Directory, row: number, words: MapWords, place: string): string {
  const base = place && fill(words.card.base, { place })
  const reach = coverage[row] ? '' : words.unknownReach.replace(/\.$/, '')
  return [base, reach].filter(Boolean).join(' · ')
}

/** «En línea recta»: a river may make the way much longer. */
export function wordDistance(meters: number, { map }: MapWords, accuracy?: number): string {
  const { unit, count } = roundDistance(meters, accuracy)
  return fill(map[unit], { count })
}

function wordLanguages(bits: number, words: MapWords): string {
  const spoken = LANGUAGE_CHOICE_CODES.filter((_, bit) => bits & (1 << bit))
  if (spoken.length === 0) return ''
  const languages = joinWords(
    spoken.map((code) => words.languages[code]),
    words.and,
  )
  return fill(words.card.languages, { languages })
}

function wordHours(hours: OpeningRule, words: MapWords): string {
  const text = wordTimes(hours, words)
  // Only old hours are loaded with times and without a state.
  return hours.state === 'unknown' && text ? fill(words.hours.oldRange, { hours: text }) : text
}

function wordTimes(hours: OpeningRule, { hours: t }: MapWords): string {
  const isInferred = hours.how === 'inferred_from_kind'
  if (hours.always) return isInferred ? t.alwaysInferred : t.always
  const times: string[] = []
  for (const { opens, closes } of hours.weekly) {
    const time =
      opens && closes
        ? fill(t.range, { from: opens, to: closes })
        : closes === '24:00'
          ? t.untilMidnight
          : closes
            ? fill(t.until, { time: closes })
            : fill(t.from, { time: opens ?? '' })
    if (times.indexOf(time) < 0) times.push(time)
  }
  const joined = times.join(', ')
  return isInferred && joined ? fill(t.inferredRange, { hours: joined }) : joined
}

/** Who leads to a safe house: with that, all is said about the way there. */
function wordGates(kind: KindCode, words: MapWords): string {
  const { exposure, reachedBy } = KINDS[kind]
  if (exposure !== 'CONFIDENTIAL') return ''
  const nameOf = (gate: KindCode) =>
    gate === 'hotline' ? 'Línea 100' : (words.kinds[KIND_CODES.indexOf(gate)] ?? '')
  return fill(words.card.led, { gates: joinWords(reachedBy.map(nameOf), words.and) })
}

/** Of who is called or written to, and of a safe house, nobody would expect one of its own. */
function wordNoPhone({ kinds, phones }: Directory, row: number, { card }: MapWords): string {
  const { map } = KINDS[KIND_CODES[kinds[row] ?? 0] ?? 'cem']
  return phones[row] === '' && (map === 'pin' || map === 'area') ? `${card.noPhone}.` : ''
}

/** «Llama antes» is said only where there is a number to call. */
function wordAge({ ages, phones }: Directory, row: number, { card }: MapWords): string {
  const age = AGES[ages[row] ?? 0]
  const isCalled = phones[row] !== ''
  if (age === 'expired') return isCalled ? card.expired : card.expiredWeb
  if (age === 'long_expired') return isCalled ? card.longExpired : card.longExpiredWeb
  return ''
}
