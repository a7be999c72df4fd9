import type { OpenListing } from '@/lib/edition/public-listing'

/**
 * The message of a listing whose facts have grown old. «Llama antes» is said only where there is a
 * number to call.
 */
export function ageText({ channels, freshness }: OpenListing) {
  const isCalled = channels.some(({ kind }) => kind === 'phone' || kind === 'short_code')
  if (freshness === 'expired') return isCalled ? 'expired' : 'expiredWeb'
  return isCalled ? 'longExpired' : 'longExpiredWeb'
}
