import type { PublicKindCode } from '../../domain/kind'
import type { Place } from '../../domain/place'
import type { ConfidentialListing, OpenListing, PublicPoint } from '../public-listing'

/** An open service at its nearest point. */
export interface Row {
  readonly listing: OpenListing
  /** Null for a service that has no public point. */
  readonly point: PublicPoint | null
  /** From the capital of the place looked at; null for anything but an exact public point. */
  readonly distanceMeters: number | null
  /** False: its coverage is not known, only that its base is in this department. */
  readonly reachKnown: boolean
}

/** One subheading of «Ir»: nearest first, approximate points last. */
export interface GoGroup {
  readonly scope: 'here' | 'province' | 'department'
  readonly place: Place
  readonly rows: readonly Row[]
  /** How many there are in all; more than `rows.length` when the page would get too long. */
  readonly total: number
}

/** Who can help in a place, under the four headings of domain rule 6. */
export interface PlaceView {
  readonly place: Place
  /** From the department down to the place itself. */
  readonly path: readonly Place[]
  readonly call: readonly OpenListing[]
  readonly go: readonly GoGroup[]
  readonly comes: readonly Row[]
  readonly led: readonly ConfidentialListing[]
  /** Kinds a person would look for that nobody in the department offers. */
  readonly absent: readonly PublicKindCode[]
  /**
   * For entries that cannot wait for the morning: the nearest service of the department that attends
   * day and night, or null when one does so in the place itself, or nobody does.
   */
  readonly always: Row | null
  /** Is anybody in the department known to attend day and night? */
  readonly hasAlways: boolean
}

/** No public page lists more rows than this, lines not counted: readable, and quick to cover. */
export const MAX_ROWS = 60
