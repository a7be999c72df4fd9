import type { Listing } from './listing'
import type { Trust } from './trust'

/** Phones also need a call by another organisation this often (domain §7). */
export const CALL_AGAIN_AFTER_DAYS = 365

/**
 * The listing after its provider said «Todo sigue igual». Sources stay; how and when it was checked
 * become hers and today. Without a call within a year the phones keep the age they had: a number
 * that an office has forgotten is confirmed by whoever clicks.
 * @param today `YYYY-MM-DD` in Lima.
 */
export function confirmListing(listing: Listing, today: string, isCalled: boolean): Listing {
  const confirmed = (trust: Trust): Trust => ({ ...trust, how: 'provider', verifiedAt: today })
  if (listing.exposure === 'CONFIDENTIAL')
    return { ...listing, trust: { ...confirmed(listing.trust), sourceUrl: null } }
  const ownTrust = Object.fromEntries(
    Object.entries(listing.fieldTrust).map(([field, trust]) => [field, confirmed(trust)]),
  )
  const keepsPhones = !isCalled && listing.channels.length > 0
  const phones = keepsPhones ? { channels: listing.fieldTrust.channels ?? listing.trust } : {}
  return {
    ...listing,
    trust: confirmed(listing.trust),
    fieldTrust: { ...ownTrust, ...phones },
  }
}
