import type { FactName } from '../domain/field-of-fact'
import type { PublicKindCode, Sector } from '../domain/kind'
import type { CareLanguage, LanguageConfirmedBy } from '../domain/language'
import type { Locale } from '../domain/locale'

/** What the formats say in a language of ours. Names of services and places are never translated. */
export interface Words {
  readonly locale: Locale
  /** «No sabemos»: what is written wherever a value is not known and a gap would read as a no. */
  readonly unknown: string
  readonly wholeCountry: string
  readonly reservedOperator: string
  readonly reservedOperatorWhat: string
  /** Why there is no address and no number. */
  readonly confidential: string
  readonly daysUnknown: string
  readonly inferredHours: string
  readonly oldHours: string
  readonly alwaysOpen: string
  readonly closedDay: string
  kind(kind: PublicKindCode): string
  kindWhat(kind: PublicKindCode): string
  sector(sector: Sector): string
  /** The fact as the pages ask it: «¿Es gratis?». */
  question(fact: FactName): string
  /** One value of a fact: «Sí», «DNI», «ayuda legal». */
  answer(fact: FactName, value: string): string
  language(code: CareLanguage): string
  /** «confirmado por llamada». */
  confirmedBy(by: LanguageConfirmedBy): string
  /** ISO weekday, 1 = Monday. */
  day(weekday: number): string
  /** «Te llevan desde: …». */
  led(gates: readonly string[]): string
  /** «Luego marca 5.» */
  menu(key: string): string
  /** What has become of a listing by its age; null while it is current. */
  age(freshness: 'current' | 'expired' | 'long_expired'): string | null
  operatingState(state: 'suspended' | 'moved' | 'closed'): string
  taxonomy(taxonomy: 'kind' | 'sector' | 'fact'): { name: string; description: string }
  list(items: readonly string[]): string
}
