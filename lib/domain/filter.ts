/**
 * What a person may ask of a service (domain §2, ★), but for hours and languages. The position is the
 * bit in `FilterAnswers` (`answer-filters.ts`): the device's files carry it, so new ones go last.
 */
export const FILTERS = [
  'no_police',
  'no_document',
  'free',
  'children',
  'direct',
  'by_phone',
  'comes',
  'trafficking',
  'minors',
  'women',
  'men',
  'trans',
  'non_binary',
  'lgbtiq',
  'pregnant',
  'older_adults',
  'indigenous',
] as const
export type Filter = (typeof FILTERS)[number]
