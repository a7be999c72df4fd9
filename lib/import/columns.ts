import {
  DATE_ATTRIBUTES,
  ENUM_ATTRIBUTES,
  NUMBER_ATTRIBUTES,
  SET_ATTRIBUTES,
  TRI_ATTRIBUTES,
  type TriAttribute,
} from '../domain/attributes'
import { TRUST_FIELDS } from '../domain/trust'

/** Every file has these; an empty cell is fine where a value is not known. */
export const REQUIRED_COLUMNS = [
  'id',
  'type',
  'name',
  'operator',
  'department',
  'province',
  'district',
  'ubigeo',
  'address',
  'lat',
  'lng',
  'coordinate_precision',
  'phone',
  'languages',
  'source_title',
  'source_url',
  'source_date',
] as const

/** Columns that our own data file adds, so that nothing has to be read out of prose. */
const OPTIONAL_COLUMNS = [
  'public_id',
  'sub_kind',
  'hours',
  'hours_always',
  'hours_opens',
  'hours_closes',
  'hours_days',
  'call_free',
  'phone_visibility',
  'menu',
  'journeys',
  'url',
  'gates',
  'coverage',
  'visibility',
  'notes',
  'how',
]

/** `acceptsForeignId` → `accepts_foreign_id`: the columns' spelling of a field's name. */
export function toColumn(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** The column beside an answer's own: `free` → `free_note`. */
export function noteColumn(fact: TriAttribute): string {
  return `${toColumn(fact)}_note`
}

/** The four columns of a field's own source; `''` gives the listing's. */
export function trustColumns(field: string) {
  const prefix = field === '' ? '' : `${toColumn(field)}_`
  return {
    title: `${prefix}source_title`,
    url: `${prefix}source_url`,
    date: `${prefix}source_date`,
    how: `${prefix}how`,
  }
}

const FACTS = [
  ...TRI_ATTRIBUTES,
  ...NUMBER_ATTRIBUTES,
  ...DATE_ATTRIBUTES,
  ...Object.keys(ENUM_ATTRIBUTES),
  ...Object.keys(SET_ATTRIBUTES),
]

/** Every column that a file may have, each once: those it must have, what is asked for most, facts, sources. */
export const KNOWN_COLUMNS: readonly string[] = [
  ...new Set([
    ...REQUIRED_COLUMNS,
    ...OPTIONAL_COLUMNS,
    ...FACTS.map(toColumn),
    ...TRI_ATTRIBUTES.map(noteColumn),
    ...TRUST_FIELDS.flatMap((field) => Object.values(trustColumns(field))),
  ]),
]
const KNOWN: ReadonlySet<string> = new Set(KNOWN_COLUMNS)

/** An unknown column is reported and never stored: it may hold a person's name. */
export function isKnownColumn(name: string): boolean {
  return KNOWN.has(name)
}
