import type { Facts } from '../domain/attributes'
import type { ChannelKind } from '../domain/channel'
import type { FactNotes } from '../domain/fact-notes'
import type { Journey } from '../domain/journey'
import type { KindCode, PublicKindCode } from '../domain/kind'
import type { LanguageAtCare } from '../domain/language'
import type { Hours } from '../domain/opening-hours'
import type { Place, PlaceAlias } from '../domain/place'
import type { Tri } from '../domain/tri'
import type { Trust, TrustField } from '../domain/trust'
import type { Visibility } from '../domain/visibility'

/** What the publisher reads from the catalogue and hands to `build`. Plain rows, no Prisma types. */
export interface CatalogueRows {
  readonly services: readonly ServiceRow[]
  readonly places: readonly Place[]
  readonly aliases: readonly PlaceAlias[]
}

export interface ServiceRow {
  /** Confidential: the id of the entry for its kind and department, shared by all its houses. */
  readonly publicId: string
  readonly kind: KindCode
  readonly subKind: string | null
  readonly exposure: 'OPEN' | 'CONFIDENTIAL'
  /** `draft` and `withdrawn` rows never leave. */
  readonly status: 'draft' | 'published' | 'withdrawn'
  readonly name: string
  readonly operator: string
  readonly visibility: Visibility | null
  /** One level for each field; a field without one is INTERNAL and does not leave. */
  readonly fieldVisibility: Partial<Readonly<Record<TrustField, Visibility>>>
  readonly gates: readonly KindCode[]
  /** Confidential: its department alone, 2 digits. */
  readonly coverage: readonly string[]
  readonly facts: Facts
  /** Absent: nobody has said more than yes, no or nothing. */
  readonly factNotes?: FactNotes
  readonly trust: Trust
  readonly fieldTrust: Partial<Readonly<Record<TrustField, Trust>>>
  readonly channels: readonly ChannelRow[]
  readonly points: readonly PointRow[]
}

/** A row that is published, of a kind that pages may name. */
export interface PublishedRow extends ServiceRow {
  readonly status: 'published'
  readonly kind: PublicKindCode
}

export interface ChannelRow {
  readonly kind: ChannelKind
  readonly value: string
  readonly menu: string | null
  readonly free: Tri
  /** null: the level of the listing's field `channels`. */
  readonly visibility: Visibility | null
  readonly hours: Hours | null
  readonly languages: readonly LanguageAtCare[]
  /** Nobody answered it on two days (`lib/domain/unanswered-numbers.ts`). */
  readonly mayNotAnswer?: true
}

export interface PointRow {
  readonly address: string | null
  readonly ubigeo: string
  readonly lat: number | null
  readonly lng: number | null
  readonly precision: 'exact' | 'approximate' | 'none'
  readonly directions: string | null
  readonly hours: Hours
  readonly languages: readonly LanguageAtCare[]
  /** Absent: nobody has said what it takes to get there. */
  readonly journeys?: readonly Journey[]
}
