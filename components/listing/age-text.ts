import type { OpenListing } from '@/lib/edition/public-listing'
import { isCalled } from './is-called'

/**
 * The message of a listing whose facts have grown old. «Llama antes» is said only where there is a
 * number to call.
 */
export function ageText({ channels, freshness }: OpenListing) {
  if (freshness === 'expired') return isCalled(channels) ? 'expired' : 'expiredWeb'
  return isCalled(channels) ? 'longExpired' : 'longExpiredWeb'
}
