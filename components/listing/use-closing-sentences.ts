import { useTranslations } from 'next-intl'
import { closingCode } from '@/lib/domain/closing-code'
import type { PublicListing } from '@/lib/edition/public-listing'
import { closingSentence } from './closing-sentence'

/** What rows say of doors that are shut, by `closingCode`. */
export type ClosingSentences = Readonly<Record<string, string>>
/** Those whose doors are looked at. */
export type ClosingListings = Iterable<PublicListing>

/**
 * The sentences of these services, for scripts that know their codes alone: the page's own words, and
 * not a byte where every door is open.
 */
export function useClosingSentences(listings: ClosingListings): ClosingSentences {
  const t = useTranslations('ListingCard')
  const dates = useTranslations('Dates')
  const sentences: Record<string, string> = {}
  for (const listing of listings) {
    if (listing.exposure === 'CONFIDENTIAL') continue
    const code = closingCode(listing)
    if (code !== '') sentences[code] ??= closingSentence(t, dates, listing)
  }
  return sentences
}
