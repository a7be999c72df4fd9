import { ENUM_ATTRIBUTES, SET_ATTRIBUTES } from '@/lib/domain/attributes'
import { FACT_NAMES } from '@/lib/domain/field-of-fact'
import { jsonBody } from '../answer'
import { Query } from '../query'
import { LICENCE, type Source } from '../source'
import { HSDS_VERSION } from './answer-hsds'
import { RECORD_TERMS, taxonomyId, termId } from './terms'

/** Rules for whoever builds on the data: a program that breaks one sends a person to a closed door. */
const RULES = {
  unknown:
    'An attribute with the value «unknown», or none at all, means that nobody knows. Never show it as a no.',
  taxonomy_term_id:
    'Finds what is known and not a no. Services of which it is unknown are left out: say so beside the results.',
  hours:
    'Rows of «schedule» with «freq» are wholly known and of that very door. A row with «notes» alone never means that it is open.',
  places:
    'external_identifier of type INEI-UBIGEO, and the extent of a service_area, are the codes of INEI, not of RENIEC: 2, 4 or 6 digits, or PE. uri is our page of the place.',
  precision:
    'approximate: the point is the capital of the district. Measure no distance from it and draw it as such.',
  confidential:
    'exposure CONFIDENTIAL: one entry stands for a kind and a department, however many houses there are. There is no location, address, phone or schedule; «gate» names the kinds that lead there. Dates are quarters.',
  organization:
    'A name that is kept back reads as a reserved operator; one id stands for all of them.',
  last_modified:
    'The newest day on which anything was said or confirmed. To follow changes compare the ETag, which every answer of an edition has, and fetch again what differs; what is gone has been withdrawn.',
  pages:
    'Numbered within one edition. Compare the ETag of each page of a walk with the first one’s: if it differs, an edition was published meanwhile and something may be missing or stand twice. Begin again.',
  ids: 'UUIDs of version 5 over our opaque ids: the same in the three languages and after each publication.',
  languages:
    'One base for each language of the texts: es, qu, ay. Names of services are not translated.',
}

/** Omitted on purpose: each would name a person, an editor or an old value. */
const OMITTED = [
  ...['contact', 'metadata', 'email', 'assurer_email', 'tax_status', 'tax_id', 'funding'],
  ...['program', 'capacities', 'logo', 'postal_code'],
]

/** Our profile of the standard: what we add, and what each value means. @throws Refused */
export function toProfile(parameters: URLSearchParams, { edition, origin }: Source) {
  new Query(parameters, [])
  return jsonBody({
    id: `${origin}/api/hsds/profile.json`,
    name: 'Kuska',
    hsds_version: HSDS_VERSION,
    licence: LICENCE,
    edition: edition.hash,
    published_at: edition.publishedAt,
    bases: ['es', 'qu', 'ay'].map((locale) => `${origin}/api/hsds/${locale}`),
    rules: RULES,
    omitted: OMITTED,
    record: Object.entries(RECORD_TERMS).map(([code, meaning]) => ({
      code,
      taxonomy_term_id: termId({ taxonomy: 'record', code }),
      meaning,
    })),
    facts: FACT_NAMES.map((code) => ({
      code,
      taxonomy_term_id: termId({ taxonomy: 'fact', code }),
      values: valuesOf(code),
    })),
    taxonomies: { kind: taxonomyId('kind'), sector: taxonomyId('sector') },
  })
}

function valuesOf(name: string): readonly string[] {
  const closed = Object.entries({ ...ENUM_ATTRIBUTES, ...SET_ATTRIBUTES }).find(
    ([one]) => one === name,
  )?.[1]
  if (closed) return [...closed, 'unknown']
  return /^(?:age|childAge|cost)/.test(name) ? ['a whole number'] : ['yes', 'no', 'unknown']
}
