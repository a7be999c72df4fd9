import { CLOSED_STATES } from '@/lib/domain/attributes'
import type { OpenListing } from '@/lib/edition/public-listing'
import { formatDate } from '@/lib/i18n/formats'
import type { Translator } from '@/lib/i18n/translator'
import { isCalled } from './is-called'

/**
 * Shut, and until when; past that day nobody has said what is now, so she asks before she goes. Full:
 * she calls before she travels. Null where neither was said.
 */
export function stateText(
  t: Translator<'ListingCard'>,
  dates: Translator<'Dates'>,
  { channels, facts, isStateOver }: OpenListing,
): string | null {
  const state = CLOSED_STATES.find((one) => one === facts.operatingState)
  if (!state) return facts.capacity === 'full' ? t(isCalled(channels) ? 'full' : 'fullWeb') : null
  if (facts.until === undefined) return t(state)
  const words = { state: t(state), date: formatDate(dates, facts.until) }
  if (!isStateOver) return t('stateUntil', words)
  return t(isCalled(channels) ? 'stateOver' : 'stateOverWeb', words)
}
