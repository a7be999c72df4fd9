import { KINDS } from './kind'
import type { Listing } from './listing'
import { isNationalNumber } from './national-numbers'

/** A source older than this no longer publishes a listing by itself, in years. */
const SOURCE_MAX_YEARS = 5

/**
 * May this listing go straight to the public, or must it wait as a draft (domain rule 13)?
 * It must be reachable by a channel, an open door or a gate, and its source must not be old:
 * a dead number costs a frightened person her one call.
 * @param today `YYYY-MM-DD` in Lima.
 */
export function isPublishable(listing: Listing, today: string): boolean {
  if (KINDS[listing.kind].publication !== 'public') return false
  if (!isReachable(listing)) return false
  // The national numbers never disappear for their age: it alarms the operator instead (domain §7).
  return isNationalLine(listing) || !isSourceOld(listing.trust.sourceDate, today)
}

function isReachable(listing: Listing): boolean {
  if (listing.gates.length > 0) return true
  if (listing.exposure === 'CONFIDENTIAL') return false
  return (
    listing.channels.some(({ visibility }) => visibility !== 'INTERNAL') ||
    listing.points.some(({ address, precision }) => address !== null || precision === 'exact')
  )
}

function isNationalLine(listing: Listing): boolean {
  return (
    listing.exposure === 'OPEN' &&
    listing.kind === 'hotline' &&
    listing.channels.some(({ value }) => isNationalNumber(value))
  )
}

/** Over five years old; a date without day or month counts from its first, as for freshness. */
export function isSourceOld(sourceDate: string, today: string): boolean {
  return sourceDate < `${Number(today.slice(0, 4)) - SOURCE_MAX_YEARS}${today.slice(4)}`
}
