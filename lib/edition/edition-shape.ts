import { TRI_ATTRIBUTES } from '../domain/attributes'
import { CHANNEL_KINDS, DIALABLE } from '../domain/channel'
import { FACT_NAMES, type FactName } from '../domain/field-of-fact'
import { JOURNEY_MEANS, MAX_SOLES, MAX_TRAVEL_HOURS } from '../domain/journey'
import { isPublicKind, KIND_CODES, KINDS } from '../domain/kind'
import { CARE_LANGUAGES, LANGUAGE_CONFIRMED_BY } from '../domain/language'
import { HOLIDAY_RULES, HOURS_STATES } from '../domain/opening-hours'
import { UBIGEO } from '../domain/place'
import { TRUST_FIELDS, VERIFIED_HOW } from '../domain/trust'
import { CONFIDENTIAL_FACTS } from './from-rows/agreed-facts'
import { isKnown } from './from-rows/public-facts'
import {
  bool,
  exactly,
  finite,
  isRecord,
  listOf,
  matching,
  oneOf,
  orNull,
  type Shape,
  text,
  when,
} from './shape'

const publicKind = oneOf(KIND_CODES.filter(isPublicKind))
const confidentialKind = oneOf(KIND_CODES.filter((code) => KINDS[code].exposure === 'CONFIDENTIAL'))
const openKind = oneOf(
  KIND_CODES.filter((code) => isPublicKind(code) && KINDS[code].exposure === 'OPEN'),
)
const id = matching(/^[23456789bcdfghjkmnpqrstvwxz]{6}$/)
const ubigeo = matching(UBIGEO)
const date = matching(/^\d{4}-\d{2}-\d{2}$/)
const time = matching(/^\d{2}:\d{2}$/)
const weekdays = listOf(oneOf([1, 2, 3, 4, 5, 6, 7]))

function facts(names: readonly FactName[]): Shape {
  const shapes = names.map(
    (name) => [name, when('a known fact', (value) => isKnown(name, value))] as const,
  )
  return exactly({}, Object.fromEntries(shapes))
}

const factNotes = exactly({}, Object.fromEntries(TRI_ATTRIBUTES.map((name) => [name, text])))

const hours = exactly({
  state: oneOf(HOURS_STATES),
  always: bool,
  weekly: listOf(exactly({ days: weekdays, opens: orNull(time), closes: orNull(time) })),
  exceptions: listOf(exactly({ date, intervals: listOf(exactly({ opens: time, closes: time })) })),
  holidays: oneOf(HOLIDAY_RULES),
  visits: listOf(
    exactly({ ubigeo, place: text, date, from: time, to: time, confirmedUntil: orNull(date) }),
  ),
  how: oneOf(VERIFIED_HOW),
})

const languages = listOf(
  exactly(
    {
      code: oneOf(CARE_LANGUAGES),
      form: oneOf(['staff', 'interpreter', 'phone', 'unknown']),
      days: weekdays,
    },
    { confirmedBy: oneOf(LANGUAGE_CONFIRMED_BY) },
  ),
)

const trust = exactly({
  sourceTitle: text,
  sourceUrl: orNull(matching(/^https:\/\//)),
  sourceDate: matching(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/),
  how: oneOf(VERIFIED_HOW),
  verifiedAt: orNull(date),
})

const channel = exactly(
  {
    kind: oneOf(CHANNEL_KINDS),
    value: when(
      'a number that can be dialled or an https:// address',
      (value) =>
        typeof value === 'string' && (DIALABLE.test(value) || /^https:\/\/[^\s/]/.test(value)),
    ),
    menu: orNull(text),
    hours: orNull(hours),
    languages,
  },
  { free: oneOf(['yes', 'no']), mayNotAnswer: oneOf([true]) },
)

const amount = (limit: number) =>
  when(`a number from 0 to ${limit}`, (value) => {
    return typeof value === 'number' && value >= 0 && value <= limit
  })

const journeys = listOf(
  exactly({
    ubigeo: matching(/^\d{6}$/),
    means: oneOf(JOURNEY_MEANS),
    soles: orNull(amount(MAX_SOLES)),
    travelHours: orNull(amount(MAX_TRAVEL_HOURS)),
  }),
)

const point = exactly(
  {
    address: orNull(text),
    ubigeo,
    lat: orNull(finite),
    lng: orNull(finite),
    precision: oneOf(['exact', 'approximate', 'none']),
    directions: orNull(text),
    hours,
    languages,
  },
  { journeys },
)

const base = {
  id,
  gates: listOf(publicKind),
  freshness: oneOf(['current', 'expired', 'long_expired']),
}

const openListing = exactly(
  {
    ...base,
    exposure: oneOf(['OPEN']),
    kind: openKind,
    subKind: orNull(text),
    name: text,
    operator: text,
    channels: listOf(channel),
    points: listOf(point),
    coverage: listOf(matching(/^(?:PE|\d{2}|\d{4}|\d{6})$/)),
    facts: facts(FACT_NAMES),
    trust,
    fieldTrust: exactly({}, Object.fromEntries(TRUST_FIELDS.map((field) => [field, trust]))),
    contactOnly: bool,
  },
  { isStateOver: oneOf([true]), hasOldHours: oneOf([true]), factNotes },
)

/** No key here can hold a door; an edition that brings one is refused when it is read. */
const confidentialListing = exactly({
  ...base,
  exposure: oneOf(['CONFIDENTIAL']),
  kind: confidentialKind,
  department: matching(/^\d{2}$/),
  facts: facts(CONFIDENTIAL_FACTS),
  sourceTitle: text,
  quarter: matching(/^\d{4}-(?:01|04|07|10)-01$/),
})

const listing: Shape = (value, path) =>
  (isRecord(value) && value.exposure === 'OPEN' ? openListing : confidentialListing)(value, path)

const place = exactly({
  ubigeo,
  name: text,
  capital: orNull(text),
  lat: orNull(finite),
  lng: orNull(finite),
  population: orNull(finite),
})

/** The whole of an edition, format 1. */
export const editionShape = exactly({
  format: oneOf([1]),
  hash: matching(/^[0-9a-f]{64}$/),
  number: when(
    'a whole number from 1',
    (value) => Number.isSafeInteger(value) && Number(value) > 0,
  ),
  publishedAt: matching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/),
  content: exactly({
    listings: listOf(listing),
    places: listOf(place),
    aliases: listOf(exactly({ alias: text, ubigeo })),
  }),
})
