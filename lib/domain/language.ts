/** ISO 639 codes used at the point of care; `qu` and `ay`: variety not known. `prl`: Peruvian sign language. */
export const CARE_LANGUAGES = [
  'es',
  'qu',
  'quy',
  'quz',
  'qxp',
  'qwh',
  'ay',
  'ayr',
  'cni',
  'agr',
  'shp',
  'mcb',
  'amr',
  'prl',
] as const
export type CareLanguage = (typeof CARE_LANGUAGES)[number]

/**
 * Who confirmed that a language is spoken there, weakest first, never a person: the service itself, an
 * organisation of the community that speaks it, a moderator who heard it on a call, one who went there.
 */
export const LANGUAGE_CONFIRMED_BY = ['provider', 'community', 'call', 'visit'] as const
export type LanguageConfirmedBy = (typeof LANGUAGE_CONFIRMED_BY)[number]

/** A language somebody can be attended in. An empty list means unknown, never «only Spanish». */
export interface LanguageAtCare {
  readonly code: CareLanguage
  readonly form: 'staff' | 'interpreter' | 'phone' | 'unknown'
  /** ISO weekdays; empty: days not said. */
  readonly days: readonly number[]
  /** Absent: nobody has confirmed it. */
  readonly confirmedBy?: LanguageConfirmedBy
}
