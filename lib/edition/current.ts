import type { PublicKindCode } from '../domain/kind'
import type { Place } from '../domain/place'
import type { Edition } from './edition'
import type { PublicListing } from './public-listing'

/** An edition with the lookups that pages need, made once when it is loaded. */
export interface LoadedEdition {
  readonly hash: string
  readonly number: number
  readonly publishedAt: string
  readonly edition: Edition
  /** By public id. */
  readonly listings: ReadonlyMap<string, PublicListing>
  /** By UBIGEO, 2,113 of them. */
  readonly places: ReadonlyMap<string, Place>
  /** Children by parent's UBIGEO; departments under the empty string. */
  readonly children: ReadonlyMap<string, readonly Place[]>
  readonly byKind: ReadonlyMap<PublicKindCode, readonly PublicListing[]>
  /**
   * Is this a public address that can be answered 200? Pathname only, no query.
   * The HTTP entry asks before a render is spent, so that junk costs nothing.
   */
  isKnownPath(pathname: string): boolean
  /** The address of the widget that is closest to one below `/embed` that does not exist. */
  nearestEmbedPath(pathname: string): string
  /** Where a form of the widget's builder leads, by its body as posted. */
  builderPathOf(body: string): string
}

/** Pages, entry and instrumentation are bundled apart: only the global object is shared by all. */
const HOLDER = Symbol.for('kuska.edition')
const holder = globalThis as { [HOLDER]?: LoadedEdition }

/** The edition being served, or null before the first one. Read it once per page and hand it down. */
export function currentEdition(): LoadedEdition | null {
  return holder[HOLDER] ?? null
}

/** From the next request on, every page answers from this edition. */
export function setCurrentEdition(edition: LoadedEdition): void {
  holder[HOLDER] = edition
}
