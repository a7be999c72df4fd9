import fc from 'fast-check'
import {
  CLOSED_STATES,
  ENUM_ATTRIBUTES,
  SET_ATTRIBUTES,
  TRI_ATTRIBUTES,
} from '@/lib/domain/attributes'
import { CONSENT_ROLES, CONSENT_SCOPES } from '@/lib/domain/consent'
import { JOURNEY_MEANS } from '@/lib/domain/journey'
import { CARE_LANGUAGES, LANGUAGE_CONFIRMED_BY } from '@/lib/domain/language'
import {
  type ConfidentialListingInput,
  listingSchema,
  type OpenListingInput,
} from '@/lib/domain/listing'
import { TRI } from '@/lib/domain/tri'
import { TRUST_FIELDS } from '@/lib/domain/trust'
import { VISIBILITY } from '@/lib/domain/visibility'
import { aTrust } from './factories'

const WORDS = [
  'Villa',
  'Imaginaria',
  'ñandú',
  'N.º 12',
  '«Prueba»',
  'q’olqa',
  'a, b y c',
  "d'Inventada",
]
const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 })
  .map((words) => words.join(' '))
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null })
const time = fc.constantFrom('00:00', '07:30', '08:00', '13:15', '23:59')
const closing = fc.constantFrom('01:00', '16:15', '24:00', '12:00')
const date = fc.constantFrom('2026-07-28', '2026-12-25', '2027-01-01')
const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 })
const someDays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 })
const how = fc.constantFrom('inferred_from_kind', 'official_source', 'provider')
const ubigeo = fc.constantFrom('080101', '150101', '170101', '010101')

const languages = fc.uniqueArray(
  fc.record(
    {
      code: fc.constantFrom(...CARE_LANGUAGES),
      form: fc.constantFrom('staff', 'interpreter', 'phone', 'unknown'),
      days,
      confirmedBy: fc.constantFrom(...LANGUAGE_CONFIRMED_BY),
    },
    { requiredKeys: ['code', 'form', 'days'] },
  ),
  { maxLength: 3, selector: ({ code }) => code },
)
const rest = {
  exceptions: fc.array(
    fc.record({
      date,
      intervals: fc.array(fc.record({ opens: time, closes: closing }), { maxLength: 3 }),
    }),
    { maxLength: 2 },
  ),
  holidays: fc.constantFrom('open', 'closed', 'special', 'unknown'),
  visits: fc.array(
    fc.record({ ubigeo, place: text, date, from: time, to: closing, confirmedUntil: maybe(date) }),
    { maxLength: 2 },
  ),
  how,
}
const whole = fc.record({ days: someDays, opens: time, closes: closing })
const half = fc.record({ days: someDays, opens: maybe(time), closes: maybe(closing) })
const hours = fc.oneof(
  fc.record({
    ...rest,
    state: fc.constant('known'),
    always: fc.constant(false),
    weekly: fc.array(whole, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    ...rest,
    state: fc.constant('partial'),
    always: fc.constant(false),
    weekly: fc.array(half, { maxLength: 4 }),
  }),
  fc.record({
    ...rest,
    state: fc.constant('known'),
    always: fc.constant(true),
    weekly: fc.constant([]),
  }),
  fc.record({
    ...rest,
    state: fc.constant('unknown'),
    always: fc.constant(false),
    weekly: fc.constant([]),
  }),
)
const reached = fc.oneof(
  fc.record({
    kind: fc.constantFrom('phone', 'whatsapp', 'sms'),
    value: fc.constantFrom(
      '+51900000001',
      '+51900000002',
      '+5112345678',
      '+5184234567',
      '080012345',
    ),
  }),
  fc.record({ kind: fc.constant('short_code'), value: fc.constantFrom('100', '1818') }),
  fc.record({
    kind: fc.constantFrom('url', 'web_chat'),
    value: fc.constantFrom('https://ejemplo.example/', 'https://chat.example/a?b=c'),
  }),
)
const channel = fc
  .tuple(
    reached,
    fc.record({
      menu: maybe(fc.constantFrom('5', '12')),
      free: fc.constantFrom(...TRI),
      visibility: maybe(fc.constantFrom(...VISIBILITY)),
      hours: maybe(hours),
      languages,
    }),
  )
  .map(([a, b]) => ({ ...a, ...b }))
const place = fc.oneof(
  fc.constant({ lat: null, lng: null, precision: 'none' }),
  fc.record({
    lat: fc.constantFrom(-13.52, -12.0464, -0.1),
    lng: fc.constantFrom(-71.97, -77.0428, -70),
    precision: fc.constantFrom('exact', 'approximate'),
  }),
)
const journeys = fc.uniqueArray(
  fc.record({
    ubigeo: fc.constantFrom('080101', '170101'),
    means: fc.constantFrom(...JOURNEY_MEANS),
    soles: maybe(fc.constantFrom(0, 2.5, 40)),
    travelHours: maybe(fc.constantFrom(0.25, 3, 12.5)),
  }),
  { minLength: 1, maxLength: 3, selector: ({ ubigeo, means }) => `${ubigeo} ${means}` },
)
const point = fc
  .tuple(
    place,
    fc.record({ address: maybe(text), ubigeo, directions: maybe(text), hours, languages }),
    fc.record({ journeys }, { requiredKeys: [] }),
  )
  .map(([a, b, c]) => ({ ...a, ...b, ...c }))

const optional = { requiredKeys: [] }
const tri = fc.constantFrom('yes', 'no')
const enums = Object.fromEntries(
  Object.entries(ENUM_ATTRIBUTES).map(([name, all]) => [name, fc.constantFrom<string>(...all)]),
)
const sets = Object.fromEntries(
  Object.entries(SET_ATTRIBUTES).map(([name, all]) => [
    name,
    fc.subarray<string>([...all], { minLength: 1 }),
  ]),
)
const facts = fc
  .record<Record<string, unknown>>(
    {
      ...Object.fromEntries(TRI_ATTRIBUTES.map((name) => [name, tri])),
      ...enums,
      ...sets,
      ageMin: fc.integer({ min: 0, max: 17 }),
      ageMax: fc.integer({ min: 17, max: 99 }),
      costSoles: fc.integer({ min: 0, max: 300 }),
      until: fc.constantFrom('2026-12-24', '2027-02-28'),
    },
    optional,
  )
  .map(({ until, ...others }) =>
    CLOSED_STATES.some((state) => state === others.operatingState) && until !== undefined
      ? { ...others, until }
      : others,
  )
const consented = fc.record(
  {
    consent: fc.record({
      role: fc.constantFrom(...CONSENT_ROLES),
      date: fc.constantFrom('2000-01-01', '2026-08-31'),
      scope: fc.constantFrom(...CONSENT_SCOPES),
    }),
  },
  optional,
)
const NOTED = ['minors', 'free', 'wheelchair', 'tellsMigration']
const factNotes = fc.record<Record<string, unknown>>(
  Object.fromEntries(NOTED.map((name) => [name, text])),
  optional,
)
const SECRET = ['minors', 'women', 'lgbtiq', 'anonymous', 'companion', 'needsReport']

/** Any open listing that the schema allows, all of it invented. */
export const anyOpenListing: fc.Arbitrary<OpenListingInput> = fc
  .record({
    exposure: fc.constant('OPEN'),
    sourceId: fc.constant('invented-001'),
    publicId: fc.constant('222222'),
    kind: fc.constant('cem'),
    subKind: maybe(fc.constantFrom('regular', 'police_station')),
    name: text,
    operator: text,
    gates: fc.subarray(['hotline', 'sau', 'cem']),
    visibility: maybe(fc.constantFrom(...VISIBILITY)),
    channels: fc.array(channel, { maxLength: 3 }),
    points: fc.array(point, { maxLength: 2 }),
    coverage: fc.subarray(['PE', '08', '0801', '080101']),
    facts,
    factNotes,
    fieldVisibility: fc.dictionary(
      fc.constantFrom(...TRUST_FIELDS),
      fc.constantFrom(...VISIBILITY),
    ),
    trust: fc.constant(aTrust()),
    fieldTrust: fc.constant({}),
    internalNote: maybe(text),
    consented,
  })
  .map(({ consented: more, factNotes, ...listing }) =>
    listingSchema.parse({
      ...{ ...listing, ...more },
      ...(Object.keys(factNotes).length > 0 && { factNotes }),
    }),
  )
  .filter((listing) => listing.exposure === 'OPEN')

/** Any confidential listing. */
export const anyConfidentialListing: fc.Arbitrary<ConfidentialListingInput> = fc
  .record({
    exposure: fc.constant('CONFIDENTIAL'),
    sourceId: fc.constant('hrt-08'),
    publicId: fc.constant('hhhhhh'),
    kind: fc.constantFrom('hrt', 'car'),
    department: fc.constant('08'),
    gates: fc.constant(['cem']),
    visibility: maybe(fc.constantFrom(...VISIBILITY)),
    facts: fc.record<Record<string, unknown>>(
      Object.fromEntries(SECRET.map((name) => [name, tri])),
      optional,
    ),
    trust: fc.constant(aTrust({ sourceUrl: null })),
    consented,
  })
  .map(({ consented: more, ...listing }) => listingSchema.parse({ ...listing, ...more }))
  .filter((listing) => listing.exposure === 'CONFIDENTIAL')
