import type { VerifiedHow } from './trust'

/** One opening in a week, Lima time (UTC−5 all year). Past midnight when `closes` ≤ `opens`. */
export interface Interval {
  /** ISO 8601 weekdays, 1 = Monday … 7 = Sunday. Empty: the source does not say which days. */
  readonly days: readonly number[]
  /** `HH:MM`, or null when the source does not say. */
  readonly opens: string | null
  /** `HH:MM`, `24:00` for midnight, or null when the source does not say. */
  readonly closes: string | null
}

/** A date that differs from the week; no intervals: closed that day. */
export interface HoursException {
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly intervals: readonly { readonly opens: string; readonly closes: string }[]
}

/** A visit of an itinerant team. */
export interface Visit {
  /** UBIGEO of the district visited. */
  readonly ubigeo: string
  readonly place: string
  readonly date: string
  readonly from: string
  readonly to: string
  readonly confirmedUntil: string | null
}

export const HOURS_STATES = ['known', 'partial', 'unknown'] as const
export const HOLIDAY_RULES = ['open', 'closed', 'special', 'unknown'] as const

/** When a point or a channel attends. `partial`: some of it is not said, so it never gives «abierto». */
export interface Hours {
  readonly state: (typeof HOURS_STATES)[number]
  /** Twenty-four hours, every day. Safety-critical. */
  readonly always: boolean
  readonly weekly: readonly Interval[]
  readonly exceptions: readonly HoursException[]
  readonly holidays: (typeof HOLIDAY_RULES)[number]
  readonly visits: readonly Visit[]
  /** `inferred_from_kind` never gives «abierto ahora». */
  readonly how: VerifiedHow
}

export const UNKNOWN_HOURS: Hours = {
  state: 'unknown',
  always: false,
  weekly: [],
  exceptions: [],
  holidays: 'unknown',
  visits: [],
  how: 'official_source',
}
