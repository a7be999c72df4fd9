import { FIELD_OF_FACT } from './field-of-fact'
import { EXPIRES_AFTER_DAYS, freshnessSince } from './freshness'
import { KINDS } from './kind'
import type { Listing } from './listing'
import { isNationalNumber } from './national-numbers'
import { TRUST_FIELDS, type Trust, type TrustField } from './trust'

/** Days before it expires in which a field is asked for. */
const DUE_WITHIN_DAYS = 30
/** National numbers are asked again this often; their age alarms the operator, never the reader. */
const NATIONAL_AGAIN_AFTER_DAYS = 30

/** How urgent a field is to be confirmed, most urgent last. */
const DUE_STATES = ['due', 'never_confirmed', 'expired', 'long_expired'] as const
export type DueState = (typeof DUE_STATES)[number]

/** A field that somebody should ask again. */
export interface DueField {
  readonly field: TrustField
  readonly state: DueState
  /** `YYYY-MM-DD`: the last day on which it counted, or counts, as current. */
  readonly expiresOn: string
  /** Wrong, it sends somebody to a wrong door or number. */
  readonly isCritical: boolean
}

const CRITICAL: readonly TrustField[] = [
  'name',
  'kind',
  'operator',
  'channels',
  'address',
  'point',
  'consequences',
  'gates',
]

/**
 * What of a listing expires soon or has expired, most urgent first. A field that says nothing is not
 * asked for, and a confidential service is asked for as a whole: its only date is its source's.
 * @param today `YYYY-MM-DD` in Lima.
 */
export function dueFields(listing: Listing, today: string): DueField[] {
  const due = TRUST_FIELDS.filter((field) => isSaid(listing, field)).flatMap((field) =>
    judge(listing, field, today),
  )
  return due.sort((a, b) => urgencyOf(b) - urgencyOf(a) || (a.expiresOn < b.expiresOn ? -1 : 1))
}

/** To sort by: higher is more urgent. */
export function urgencyOf({ state, isCritical }: DueField): number {
  return DUE_STATES.indexOf(state) * 2 + (isCritical ? 1 : 0)
}

function judge(listing: Listing, field: TrustField, today: string): DueField[] {
  const until = listing.exposure === 'OPEN' ? listing.facts.until : undefined
  // She may be turned away from a door that has opened again, or stand before one that has not.
  if (field === 'operatingState' && until !== undefined && until < today)
    return [{ field, state: 'expired', expiresOn: until, isCritical: true }]
  const trust = trustOf(listing, field)
  const since = trust.verifiedAt ?? trust.sourceDate
  const periodDays = periodOf(listing, field)
  const age = freshnessSince(since, periodDays, today)
  const expiresOn = addDays(since, periodDays)
  const state = stateOf(age, trust, expiresOn, today)
  return state ? [{ field, state, expiresOn, isCritical: CRITICAL.includes(field) }] : []
}

function stateOf(
  age: ReturnType<typeof freshnessSince>,
  trust: Trust,
  expiresOn: string,
  today: string,
): DueState | null {
  if (age !== 'current') return age
  if (trust.verifiedAt === null) return 'never_confirmed'
  return expiresOn <= addDays(today, DUE_WITHIN_DAYS) ? 'due' : null
}

function trustOf(listing: Listing, field: TrustField): Trust {
  return (listing.exposure === 'OPEN' ? listing.fieldTrust[field] : undefined) ?? listing.trust
}

function periodOf(listing: Listing, field: TrustField): number {
  const isNational =
    field === 'channels' &&
    listing.exposure === 'OPEN' &&
    listing.channels.some(({ value }) => isNationalNumber(value))
  return isNational ? NATIONAL_AGAIN_AFTER_DAYS : EXPIRES_AFTER_DAYS[field]
}

function isSaid(listing: Listing, field: TrustField): boolean {
  if (KINDS[listing.kind].publication === 'never') return false
  if (listing.exposure === 'CONFIDENTIAL') return field === 'kind'
  const said: Partial<Record<TrustField, boolean>> = {
    name: true,
    channels: listing.channels.length > 0,
    address: listing.points.some(({ address }) => address !== null),
    point: listing.points.some(({ lat }) => lat !== null),
    directions: listing.points.some(({ directions }) => directions !== null),
    journeys: listing.points.some(({ journeys }) => journeys !== undefined),
    hours: listing.points.some(({ hours }) => hours.state !== 'unknown'),
    languages: listing.points.some(({ languages }) => languages.length > 0),
    coverage: listing.coverage.length > 0,
    gates: listing.gates.length > 0,
  }
  return said[field] ?? hasFactOf(listing, field)
}

function hasFactOf(listing: Listing, field: TrustField): boolean {
  const said = { ...(listing.exposure === 'OPEN' && listing.factNotes), ...listing.facts }
  return Object.entries(FIELD_OF_FACT).some(
    ([name, owner]) => owner === field && Reflect.get(said, name) !== undefined,
  )
}

/** A date without day or month counts from its first day. */
function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
}
