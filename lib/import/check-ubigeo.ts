import { UBIGEO } from '../domain/place'
import { plain } from '../search/fold'
import type { Gazetteer, PlaceNames } from './gazetteer'
import { type IssueHint, toHint } from './issue'

/** What the importer says about a code; null: it and the names agree. */
export type UbigeoFault =
  | (IssueHint & {
      readonly code: 'placeDigits' | 'placeName' | 'placeMeant' | 'placeAgrees'
      readonly hint: IssueHint | null
    })
  | null

const LEVELS = ['department', 'province', 'district'] as const

/**
 * Compares a UBIGEO with the names beside it. No code is trusted alone: RENIEC's differ from INEI's
 * for nearly every district, and half of them are INEI's codes of somewhere else (domain §4).
 */
export function checkUbigeo(ubigeo: string, names: PlaceNames, gazetteer: Gazetteer): UbigeoFault {
  const isShort = /^(?:\d|\d{3}|\d{5})$/.test(ubigeo)
  if (isShort || !UBIGEO.test(ubigeo)) {
    const hint = isShort ? toHint('hintZero', { code: ubigeo }) : null
    return { code: 'placeDigits', values: {}, hint }
  }

  const known = gazetteer.names.get(ubigeo)
  const levels = LEVELS.slice(0, ubigeo.length / 2)
  const missing = levels.find((level) => names[level] === '')
  if (missing) {
    const values = { level: missing }
    return { code: 'placeName', values, hint: toHint('hintFill', values) }
  }
  if (known && levels.every((level) => isSameName(known[level], names[level]))) return null

  const named = levels.map((level) => names[level]).join(', ')
  const meant = findByNames(names, levels.length, gazetteer)
  const reniec = gazetteer.fromReniec.get(ubigeo)
  if (!meant) return { code: 'placeAgrees', values: { named }, hint: hintFor(known) }
  const hint = reniec === meant ? toHint('hintReniec', { meant }) : hintFor(known)
  return { code: 'placeMeant', values: { meant, named }, hint }
}

function hintFor(known: PlaceNames | undefined): IssueHint {
  if (!known) return toHint('hintNoPlace')
  const parts = LEVELS.map((level) => known[level]).filter((name) => name !== '')
  return toHint('hintCodeOf', { place: parts.join(', ') })
}

function findByNames(names: PlaceNames, depth: number, gazetteer: Gazetteer): string | null {
  for (const [ubigeo, known] of gazetteer.names) {
    if (ubigeo.length !== depth * 2) continue
    if (LEVELS.slice(0, depth).every((level) => isSameName(known[level], names[level]))) {
      return ubigeo
    }
  }
  return null
}

function isSameName(a: string, b: string): boolean {
  return toWords(a) === toWords(b)
}

function toWords(name: string): string {
  return plain(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
