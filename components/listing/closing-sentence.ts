import type { OpenListing } from '@/lib/edition/public-listing'
import type { Translator } from '@/lib/i18n/translator'
import { stateText } from './state-text'

/** `stateText` as rows say it: ended by a full stop, the empty text where nothing was said. */
export function closingSentence(
  t: Translator<'ListingCard'>,
  dates: Translator<'Dates'>,
  listing: OpenListing,
): string {
  const said = stateText(t, dates, listing)
  if (said === null) return ''
  return said.endsWith('.') ? said : `${said}.`
}
