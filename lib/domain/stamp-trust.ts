import type { Listing } from './listing'
import { ownWord } from './own-word'
import { stampSource } from './stamp-source'

/**
 * The listing with the provider's own word behind every field that she changed, as of today.
 * @param today `YYYY-MM-DD` in Lima.
 */
export function stampTrust(current: Listing, next: Listing, today: string): Listing {
  return next.exposure === 'OPEN' ? stampSource(current, next, ownWord(next.operator, today)) : next
}
