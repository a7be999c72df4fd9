import type { Locale } from '@/lib/domain/locale'
import type { PublicListing } from '@/lib/edition/public-listing'
import { plain } from '@/lib/search/fold'
import type { Source } from '../source'

/** By listing of an edition, so that they go with it; some hundred bytes each. */
const kept = new WeakMap<PublicListing, Map<Locale, string>>()

/**
 * What a search looks through, as `plain` spells it: names and places, never what is said of a house.
 * Made once for an edition and a language: it is much work for a country.
 */
export function searchText(listing: PublicListing, source: Source): string {
  const texts = kept.get(listing) ?? new Map<Locale, string>()
  kept.set(listing, texts)
  const text = texts.get(source.words.locale) ?? makeText(listing, source)
  texts.set(source.words.locale, text)
  return text
}

function makeText(listing: PublicListing, { edition, words }: Source): string {
  const nameOf = (ubigeo: string) =>
    [2, 4, 6].map((digits) => edition.places.get(ubigeo.slice(0, digits))?.name ?? '')
  const own =
    listing.exposure === 'OPEN'
      ? [listing.name, listing.operator, ...listing.points.flatMap(({ ubigeo }) => nameOf(ubigeo))]
      : nameOf(listing.department)
  return plain([words.kind(listing.kind), ...own].join(' '))
}
