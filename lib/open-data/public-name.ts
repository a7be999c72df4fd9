import type { PublicListing } from '@/lib/edition/public-listing'
import type { Source } from './source'

/** What a service is called; a confidential one by its kind and its department, in words. */
export function publicName(listing: PublicListing, { edition, words }: Source): string {
  if (listing.exposure === 'OPEN') return listing.name
  const department = edition.places.get(listing.department)?.name ?? ''
  return `${words.kind(listing.kind)} · ${department}`
}
