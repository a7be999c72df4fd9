import type { PublicListing } from '@/lib/edition/public-listing'

/**
 * The newest day on which anything about a listing was said or confirmed, `YYYY-MM-DD`; a source that
 * names only its year or month counts from its first day. A confidential entry has the first day of
 * its quarter and no other.
 */
export function lastModifiedDay(listing: PublicListing): string {
  if (listing.exposure === 'CONFIDENTIAL') return listing.quarter
  const days = [listing.trust, ...Object.values(listing.fieldTrust)].flatMap((trust) => [
    toDay(trust.sourceDate),
    ...(trust.verifiedAt ? [trust.verifiedAt] : []),
  ])
  return days.sort().at(-1) ?? ''
}

/** Midnight in Lima as an instant, `2026-09-10T00:00:00-05:00`: Peru has one hour all year. */
export function toInstant(day: string): string {
  return `${day}T00:00:00-05:00`
}

function toDay(date: string): string {
  return `${date}-01-01`.slice(0, 10)
}
