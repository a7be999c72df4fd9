import { FACT_NAMES } from '@/lib/domain/field-of-fact'
import { isPublicKind, KIND_CODES, KINDS } from '@/lib/domain/kind'
import { stableUuid } from '../stable-uuid'

export const TAXONOMY_CODES = ['kind', 'sector', 'fact', 'record'] as const
export type TaxonomyCode = (typeof TAXONOMY_CODES)[number]

/**
 * What the standard has no field for, with the meaning of each value. With these a file of ours can be
 * read back whole; the rest of it is written for everybody.
 */
export const RECORD_TERMS = {
  public_id: 'The opaque id of a service: its page is /<language>/s/<id>.',
  exposure:
    'OPEN, or CONFIDENTIAL: one entry for a kind and a department, without address, point or number.',
  sub_kind: 'A finer kind, such as police_station for a CEM inside a comisaría.',
  contact_only: 'yes: only name, kind, channels and department of this service are public.',
  gate: 'A kind of service that leads to this one; its label is the kind in words.',
  source_title: 'Who said it. With a label: of that field alone (channels, hours, address…).',
  source_url: 'Where it was said.',
  source_date: 'When it was said: YYYY, YYYY-MM or YYYY-MM-DD.',
  how: 'How it was checked, weakest first: inferred_from_kind, press, official_source, provider, call, visit.',
  verified_at: 'When the service, a caller or a visitor confirmed it: YYYY-MM-DD.',
  hours_old: 'yes: the hours may have changed, though what freshness speaks of has not.',
  freshness: 'current, expired, or long_expired: past twice the period after which one asks again.',
  fact_note:
    'A few words in Spanish beside an answer, or beside a question whose answer is not known; its label is the code of the fact.',
  channel_kind: 'short_code, phone, whatsapp, sms, web_chat or url.',
  position: 'Place of a channel in its list: 0 is the one to try first.',
  menu: 'Key to press once the call is answered.',
  free: 'Whether a call is free without credit: yes or no; absent: not known.',
  precision: 'exact, approximate (the capital of the district: no distance) or none.',
  journey:
    'What it takes to get to a place, in JSON: ubigeo of the district it starts from, means (walk, moto, bus, boat), soles and travelHours one way; null is not known.',
  hours:
    'Hours as our own record in JSON: state, always, weekly, exceptions, holidays, visits, how. Hours that are partly known, or inferred from the kind, never mean that it is open now.',
  form: 'How a language is spoken: staff, interpreter or phone.',
  confirmed_by:
    'Who confirmed that a language is spoken there, weakest first: provider, community (an organisation of those who speak it), call, visit; absent: nobody.',
  days: 'ISO weekdays on which a language is spoken, 1 to 7, separated by commas.',
} as const
export type RecordTerm = keyof typeof RECORD_TERMS

export interface Term {
  readonly taxonomy: TaxonomyCode
  readonly code: string
}

/** Each once, in the order of kinds. */
export const SECTORS = [...new Set(Object.values(KINDS).map(({ sector }) => sector))]

/** Every term there is, of all four vocabularies. */
export const TERMS: readonly Term[] = [
  ...KIND_CODES.filter(isPublicKind).map((code) => ({ taxonomy: 'kind' as const, code })),
  ...SECTORS.map((code) => ({ taxonomy: 'sector' as const, code })),
  ...FACT_NAMES.map((code) => ({ taxonomy: 'fact' as const, code })),
  ...Object.keys(RECORD_TERMS).map((code) => ({ taxonomy: 'record' as const, code })),
]

const ids = new Map<string, string>()

/** There are a hundred of them, and each service names most. */
function idOf(...parts: readonly string[]): string {
  const key = parts.join(' ')
  const id = ids.get(key) ?? stableUuid(...parts)
  ids.set(key, id)
  return id
}

/** The same in every language and on every instance. */
export function taxonomyId(taxonomy: TaxonomyCode): string {
  return idOf('taxonomy', taxonomy)
}

/** The same in every language and on every instance. */
export function termId({ taxonomy, code }: Term): string {
  return idOf('term', taxonomy, code)
}
