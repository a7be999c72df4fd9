import { DIALABLE } from '../domain/channel'
import { CLOSING_CODE } from '../domain/closing-code'
import { FILTERS } from '../domain/filter'
import { decodeHours } from '../domain/hours-code'
import { isPublicKind, KIND_CODES, KINDS } from '../domain/kind'
import { LANGUAGE_CHOICE_CODES } from '../domain/language-choice'
import { AGES, type DirectoryEntry, PRECISIONS, ROOFS } from './directory'
import { NAME_MARKS } from './directory-format'

/** Null when the entry is as it must be, else what was expected. */
type Check = (entry: DirectoryEntry) => string | null

const CODE = /^(?:PE|\d{2}|\d{4}|\d{6})$/
const ALL_FILTERS = 2 ** FILTERS.length - 1
const ALL_LANGUAGES = 2 ** LANGUAGE_CHOICE_CODES.length - 1

const isBits = (bits: number, all: number) => Number.isInteger(bits) && bits >= 0 && bits <= all

const degrees =
  (field: 'lat' | 'lng', limit: number): Check =>
  ({ precision, [field]: value }) => {
    if (precision === 'none') return value === null ? null : 'null without a point'
    const isInside = value !== null && Math.abs(value) <= limit
    return isInside ? null : `degrees from -${limit} to ${limit}`
  }

const CHECKS: Readonly<Record<keyof DirectoryEntry, Check>> = {
  id: ({ id }) => (/^[0-9a-z]{6}$/.test(id) ? null : 'six letters or digits'),
  kind: ({ kind }) => {
    const code = KIND_CODES[kind]
    return code !== undefined && isPublicKind(code) ? null : 'the position of a public kind'
  },
  name: ({ name }) =>
    NAME_MARKS.some((mark) => name.includes(mark)) ? 'one line without control characters' : null,
  ubigeo: ({ ubigeo }) => (CODE.test(ubigeo) ? null : '2, 4, 6 digits or PE'),
  precision: ({ precision }) => (PRECISIONS.includes(precision) ? null : PRECISIONS.join(' or ')),
  lat: degrees('lat', 90),
  lng: degrees('lng', 180),
  phone: ({ phone }) => (phone === '' || DIALABLE.test(phone) ? null : 'a number to dial or ""'),
  hours: ({ hours }) =>
    hours === '' || decodeHours(hours) !== null ? null : 'a code of hours or ""',
  yes: ({ yes }) => (isBits(yes, ALL_FILTERS) ? null : 'bits of filters'),
  no: ({ yes, no }) => {
    if (!isBits(no, ALL_FILTERS)) return 'bits of filters'
    return yes & no ? 'no bit that is in `yes` too' : null
  },
  languages: ({ languages }) => (isBits(languages, ALL_LANGUAGES) ? null : 'bits of languages'),
  coverage: ({ coverage }) =>
    coverage.every((code) => CODE.test(code)) ? null : '2, 4, 6 digits or PE each',
  roof: ({ roof }) => (ROOFS.includes(roof) ? null : ROOFS.join(' or ')),
  age: ({ age }) => (AGES.includes(age) ? null : AGES.join(' or ')),
  closing: ({ closing }) => (CLOSING_CODE.test(closing) ? null : 'a code of closings or ""'),
  onlyMinors: ({ onlyMinors }) => (typeof onlyMinors === 'boolean' ? null : 'true or false'),
}

/** Of a confidential service nothing is told but its kind, its department and whom it serves. */
const CONFIDENTIAL_CHECKS: Partial<Readonly<Record<keyof DirectoryEntry, Check>>> = {
  name: ({ name }) => (name === '' ? null : '""'),
  ubigeo: ({ ubigeo }) => (/^\d{2}$/.test(ubigeo) ? null : 'a department'),
  precision: ({ precision }) => (precision === 'none' ? null : 'none'),
  phone: ({ phone }) => (phone === '' ? null : '""'),
  hours: ({ hours }) => (hours === '' ? null : '""'),
  coverage: ({ coverage, ubigeo }) =>
    coverage.every((code) => code === ubigeo) ? null : 'its department alone',
  roof: ({ roof }) => (roof === 'own' ? null : 'own'),
  closing: ({ closing }) => (closing === '' ? null : '""'),
}

/**
 * The last gate before a row is written for everybody.
 * @throws for what the format cannot hold, and for a confidential row that says more than its kind
 * and department: a house that is found is a woman who is found.
 */
export function checkEntry(entry: DirectoryEntry): void {
  refuseWhatFails(CHECKS, entry, '')
  const code = KIND_CODES[entry.kind]
  if (code !== undefined && KINDS[code].exposure === 'CONFIDENTIAL')
    refuseWhatFails(CONFIDENTIAL_CHECKS, entry, ' for a confidential kind')
}

function refuseWhatFails(
  checks: Partial<Readonly<Record<keyof DirectoryEntry, Check>>>,
  entry: DirectoryEntry,
  why: string,
): void {
  for (const field of Object.keys(checks) as (keyof DirectoryEntry)[]) {
    const expected = checks[field]?.(entry) ?? null
    if (expected === null) continue
    const got = JSON.stringify(entry[field])
    throw new Error(`directory, ${entry.id}, ${field}: got ${got}, expected ${expected}${why}`)
  }
}
