import type { ListingToEntrust } from '@/lib/data/accounts/listing-to-entrust'
import { folded } from '@/lib/search/fold'

/** Listings whose name or place has every word, however it is spelt; all of them without a word. */
export function matchListings(
  listings: readonly ListingToEntrust[],
  text: string,
  nameOf: (ubigeo: string) => string,
): ListingToEntrust[] {
  const words = folded(text).split(/\s+/).filter(Boolean)
  return listings.filter(({ name, ubigeo }) => {
    const said = folded([name ?? '', ubigeo ? nameOf(ubigeo) : ''].join(' '))
    return words.every((word) => said.includes(word))
  })
}
