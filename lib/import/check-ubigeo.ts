import { UBIGEO } from '../domain/place'
import { plain } from '../search/fold'
import type { Gazetteer, PlaceNames } from './gazetteer'

/** What the importer says about a code; null: it and the names agree. */
export type UbigeoFault = { readonly expected: string; readonly hint: string | null } | null

const LEVELS = ['department', 'province', 'district'] as const

/**
 * Compares a UBIGEO with the names beside it. No code is trusted alone: RENIEC's differ from INEI's
 * for nearly every district, and half of them are INEI's codes of somewhere else (domain §4).
 */
export function checkUbigeo(ubigeo: string, names: PlaceNames, gazetteer: Gazetteer): UbigeoFault {
  const expected = "INEI's code of 2, 4 or 6 digits"
  if (/^(?:\d|\d{3}|\d{5})$/.test(ubigeo)) {
    return { expected, hint: `a spreadsheet drops the first zero: "0${ubigeo}"?` }
  }
  if (!UBIGEO.test(ubigeo)) return { expected, hint: null }

  const known = gazetteer.names.get(ubigeo)
  const levels = LEVELS.slice(0, ubigeo.length / 2)
  const missing = levels.find((level) => names[level] === '')
  if (missing) {
    return { expected: `the name of the ${missing} beside the code`, hint: `fill «${missing}»` }
  }
  if (known && levels.every((level) => isSameName(known[level], names[level]))) return null

  const named = levels.map((level) => names[level]).join(', ')
  const meant = findByNames(names, levels.length, gazetteer)
  const reniec = gazetteer.fromReniec.get(ubigeo)
  if (meant && reniec === meant) {
    const hint = `¿es un código de RENIEC? El de INEI es ${meant}`
    return { expected: `"${meant}", INEI's code of ${named}`, hint }
  }
  if (meant) return { expected: `"${meant}", INEI's code of ${named}`, hint: hintFor(known) }
  return { expected: `a code and names that agree; no ${named} is known`, hint: hintFor(known) }
}

function hintFor(known: PlaceNames | undefined): string | null {
  if (!known) return 'no place has this code'
  const parts = LEVELS.map((level) => known[level]).filter((name) => name !== '')
  return `this is the code of ${parts.join(', ')}`
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
