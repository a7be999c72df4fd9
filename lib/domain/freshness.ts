import type { Trust, TrustField } from './trust'

/** What has become of a fact by its age alone. `long_expired`: past twice its period. */
export type Freshness = 'current' | 'expired' | 'long_expired'

/**
 * Days after which a fact must be asked again (domain §7). Three fields are not in that table and
 * take the period of what they resemble: who is attended and access as documents, state as hours.
 */
export const EXPIRES_AFTER_DAYS: Readonly<Record<TrustField, number>> = {
  channels: 180,
  hours: 180,
  languages: 180,
  consequences: 180,
  gates: 180,
  operatingState: 180,
  name: 365,
  kind: 365,
  operator: 365,
  address: 365,
  point: 365,
  directions: 365,
  journeys: 365,
  coverage: 365,
  documents: 365,
  money: 365,
  attention: 365,
  access: 365,
  // A bed that was free yesterday may cost her the journey.
  capacity: 1,
}

/**
 * Nothing expires into silence: an old phone stays, marked.
 * @param today `YYYY-MM-DD` in Lima.
 */
export function freshnessOf(field: TrustField, trust: Trust, today: string): Freshness {
  return freshnessSince(trust.verifiedAt ?? trust.sourceDate, EXPIRES_AFTER_DAYS[field], today)
}

/**
 * The same for a bare date. A date without day or month counts from its first day: the doubt falls
 * on the fact, not on the person who relies on it. A date still to come counts as today.
 * @param since `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 * @throws when a date has another shape: a fact without a readable age may not pass for a fresh one.
 */
export function freshnessSince(since: string, periodDays: number, today: string): Freshness {
  const ageDays = (toDay(today) - toDay(since)) / MS_PER_DAY
  if (ageDays <= periodDays) return 'current'
  return ageDays <= 2 * periodDays ? 'expired' : 'long_expired'
}

const MS_PER_DAY = 86_400_000
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/

function toDay(date: string): number {
  // ISO dates without a day or month are read as their first day, in UTC.
  const instant = DATE.test(date) ? Date.parse(date) : Number.NaN
  if (Number.isNaN(instant))
    throw new Error(`date: got "${date}", expected YYYY, YYYY-MM or YYYY-MM-DD`)
  return instant
}
