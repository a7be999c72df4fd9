import { CLOSED_STATES } from '@/lib/domain/attributes'
import type { OpenListing } from '@/lib/edition/public-listing'
import { formatDate } from '@/lib/i18n/formats'
import type { Translator } from '@/lib/i18n/translator'
import { isCalled } from './is-called'

/**
 * Shut, and until when; past that day nobody has said what is now, so she asks before she goes. Moved:
 * the address may still be the old one, whose new one waits for its second key. Full: she calls before
 * she travels. Null where neither was said.
 */
export function stateText(
  t: Translator<'ListingCard'>,
  dates: Translator<'Dates'>,
  { channels, facts, isStateOver }: OpenListing,
): string | null {
  const state = CLOSED_STATES.find((one) => one === facts.operatingState)
  if (!state) return facts.capacity === 'full' ? t(isCalled(channels) ? 'full' : 'fullWeb') : null
  const date = facts.until && formatDate(dates, facts.until)
  if (date && isStateOver)
    return t(isCalled(channels) ? 'stateOver' : 'stateOverWeb', { state: t(state), date })
  const said = date ? t('stateUntil', { state: t(state), date }) : t(state)
  return state === 'moved' && isCalled(channels) ? t('askWhere', { state: said }) : said
}
