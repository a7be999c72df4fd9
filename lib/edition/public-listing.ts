import type { Facts } from '../domain/attributes'
import type { ChannelKind } from '../domain/channel'
import type { FactNotes } from '../domain/fact-notes'
import type { Journey } from '../domain/journey'
import type { PublicKindCode } from '../domain/kind'
import type { LanguageAtCare } from '../domain/language'
import type { Hours } from '../domain/opening-hours'
import type { Trust, TrustField } from '../domain/trust'

/** A way to call or write. Digits are the catalogue's, character for character. */
export interface PublicChannel {
  readonly kind: ChannelKind
  /** Short code, 0800 number or E.164 for phones; https address for `web_chat` and `url`. */
  readonly value: string
  /** Key to press after the call is answered («marca 5»), or null. */
  readonly menu: string | null
  /** Free without credit; absent: unknown. */
  readonly free?: 'yes' | 'no'
  readonly hours: Hours | null
  readonly languages: readonly LanguageAtCare[]
  /** Whoever checked it got no answer on two days; it stays, marked, and others come first. */
  readonly mayNotAnswer?: true
}

/** An open place where a service attends. Confidential services have no such thing. */
export interface PublicPoint {
  readonly address: string | null
  /** 6 digits when the district is known; 4 or 2 otherwise. */
  readonly ubigeo: string
  readonly lat: number | null
  readonly lng: number | null
  /** `approximate`: only the district capital's point is known: hollow mark, no distance. */
  readonly precision: 'exact' | 'approximate' | 'none'
  readonly directions: string | null
  readonly hours: Hours
  readonly languages: readonly LanguageAtCare[]
  /** What it takes to get there; absent: not known. */
  readonly journeys?: readonly Journey[]
}

interface ListingBase {
  /** Opaque public id, `/es/s/<id>`. */
  readonly id: string
  readonly kind: PublicKindCode
  /** Who leads here, by kind. */
  readonly gates: readonly PublicKindCode[]
  readonly facts: Facts
  /** `current`, or what has become of its most perishable field (phone, else address) by its age. */
  readonly freshness: 'current' | 'expired' | 'long_expired'
}

export interface OpenListing extends ListingBase {
  readonly exposure: 'OPEN'
  readonly subKind: string | null
  /** Official name, Spanish. */
  readonly name: string
  readonly operator: string
  readonly channels: readonly PublicChannel[]
  readonly points: readonly PublicPoint[]
  /** UBIGEO of 2, 4, 6 digits or `PE`; empty: not known. */
  readonly coverage: readonly string[]
  /** Words beside an answer, or beside a question whose answer is not known. */
  readonly factNotes?: FactNotes
  /** The listing's trust, and those fields whose own differs. */
  readonly trust: Trust
  readonly fieldTrust: Partial<Readonly<Record<TrustField, Trust>>>
  /** CONTACT_ONLY: name, kind, channels and department only; points and facts are empty. */
  readonly contactOnly: boolean
  /** The last day of its state (`facts.until`) is over, and nobody has said what is now. */
  readonly isStateOver?: true
  /** Its hours may have changed, though what `freshness` speaks of has not. */
  readonly hasOldHours?: true
}

/**
 * One entry per confidential kind and department, however many houses there are.
 * No field here can hold a street, district, point, number, operator or day: the type has none.
 */
export interface ConfidentialListing extends ListingBase {
  readonly exposure: 'CONFIDENTIAL'
  /** Department, 2 digits. */
  readonly department: string
  /** Source by title, and the first day of the quarter it speaks of (`YYYY-MM-DD`). */
  readonly sourceTitle: string
  readonly quarter: string
}

export type PublicListing = OpenListing | ConfidentialListing
