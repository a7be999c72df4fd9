import type { Place, PlaceAlias } from '../domain/place'
import type { PublicListing } from './public-listing'

/** What the public sees: an immutable snapshot. The hash is over `content` alone, in canonical bytes. */
export interface Edition {
  readonly format: 1
  /** SHA-256 of the canonical content, lower-case hex, 64 characters. */
  readonly hash: string
  /** Rises by one with each edition, so that an old file never replaces a newer one. */
  readonly number: number
  /** ISO 8601 instant. Equal content is not published again and keeps its date. */
  readonly publishedAt: string
  readonly content: EditionContent
}

/** Arrays are sorted: listings by id, places by UBIGEO, aliases by alias then UBIGEO. */
export interface EditionContent {
  readonly listings: readonly PublicListing[]
  readonly places: readonly Place[]
  readonly aliases: readonly PlaceAlias[]
}
