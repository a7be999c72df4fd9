import type { PublicKindCode } from '../domain/kind'
import { isLocale, type Locale } from '../domain/locale'
import { KIND_LETTERS, kindOfLetter, WIDGET_KINDS } from './kind-letters'
import { DEFAULT_THEME, isTheme, type Theme } from './theme'
import { COUNTRY, type WidgetChoice } from './widget-choice'

/** What exists, by UBIGEO. */
export interface KnownPlaces {
  has(ubigeo: string): boolean
}

/*
 * Each takes whatever somebody wrote and gives the closest thing that exists: a widget stands in a page
 * that its webmaster may never look at again, and must not become an error there.
 */

/** By its first two letters: «qu-PE», «qu_PE» and «quz» are Quechua as well. */
export function readLocale(text: string): Locale {
  const locale = text.toLowerCase().slice(0, 2)
  return isLocale(locale) ? locale : 'es'
}

/** The place, else the larger one around it, else the country; «PE-08» and «8» are «08». */
function readPlace(text: string, places: KnownPlaces): string {
  const digits = /\d+/.exec(text)?.[0] ?? ''
  // No code has an odd length: a spreadsheet has taken the zero for none.
  if (digits.length % 2 === 1 && places.has(`0${digits}`)) return `0${digits}`
  const found = [6, 4, 2].find(
    (length) => digits.length >= length && places.has(digits.slice(0, length)),
  )
  return found === undefined ? COUNTRY : digits.slice(0, found)
}

/**
 * Letters or codes, joined by `+` or whatever is no letter; what is unknown is dropped, and none or all
 * of them mean all.
 */
function readKinds(text: string): PublicKindCode[] {
  const wished = new Set(
    text
      .toLowerCase()
      .split(/(?:%[\da-f]{2}|[^a-z_])+/)
      .map(kindOfLetter),
  )
  const kinds = WIDGET_KINDS.filter((kind) => wished.has(kind))
  kinds.sort((a, b) => (KIND_LETTERS[a] < KIND_LETTERS[b] ? -1 : 1))
  return kinds.length === WIDGET_KINDS.length ? [] : kinds
}

function readTheme(text: string): Theme {
  const theme = text.toLowerCase()
  return isTheme(theme) ? theme : DEFAULT_THEME
}

/** @param segments language, place, kinds and theme, in this order; any of them may be missing. */
export function readChoice(segments: readonly string[], places: KnownPlaces): WidgetChoice {
  const [locale = '', place = '', kinds = '', theme = ''] = segments
  return {
    locale: readLocale(locale),
    place: readPlace(place, places),
    kinds: readKinds(kinds),
    theme: readTheme(theme),
  }
}
