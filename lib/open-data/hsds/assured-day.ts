import type { TrustField } from '@/lib/domain/trust'
import type { PublicListing } from '@/lib/edition/public-listing'

/** What she acts on: one of these unconfirmed, and the service is not confirmed. */
const CRITICAL: readonly TrustField[] = [
  ...(['name', 'kind', 'operator', 'channels', 'address', 'point', 'directions'] as const),
  ...(['gates', 'consequences'] as const),
]

/** The oldest day on which one of them was confirmed; null while one of them never was. */
export function assuredDay(listing: PublicListing): string | null {
  if (listing.exposure === 'CONFIDENTIAL') return null
  const days = CRITICAL.map((field) => (listing.fieldTrust[field] ?? listing.trust).verifiedAt)
  return days.some((day) => day === null) ? null : (days.sort()[0] ?? null)
}
