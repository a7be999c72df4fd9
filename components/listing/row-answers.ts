import { answerFilters } from '@/lib/domain/answer-filters'
import type { RowAnswers } from '@/lib/domain/answers-code'
import { calledHours } from '@/lib/domain/called-hours'
import { languageBits } from '@/lib/domain/language-choice'
import type { ConfidentialListing, OpenListing } from '@/lib/edition/public-listing'
import type { Row } from '@/lib/edition/views/place-view'

/** A service without a place: a line, a web page. */
export function toPointlessRow(listing: OpenListing): Row {
  return { listing, point: null, distanceMeters: null, reachKnown: true }
}

/** What a service answers at one of its points. */
export function answersOfRow({ listing, point }: Row): RowAnswers {
  const spoken = [...(point?.languages ?? []), ...listing.channels.flatMap((one) => one.languages)]
  const hours = point?.hours ?? calledHours(listing.channels)
  // What may have changed opens no door: she is told to ask, not that it is open.
  const isTold =
    listing.freshness === 'current' && !listing.hasOldHours && hours?.state !== 'unknown'
  return {
    ...answerFilters(listing),
    languages: languageBits(spoken.map(({ code }) => code)),
    hours: isTold ? hours : null,
  }
}

/** A confidential service answers what its kind and facts say; it has no hours, languages or name. */
export function answersOfConfidential({ kind, facts }: ConfidentialListing): RowAnswers {
  return {
    ...answerFilters({ kind, subKind: null, name: '', facts, channels: [] }),
    languages: 0,
    hours: null,
  }
}
