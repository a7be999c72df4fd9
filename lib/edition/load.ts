import type { PublicKindCode } from '../domain/kind'
import { type Place, parentOf } from '../domain/place'
import { nearestEmbedPath } from '../widget/nearest-embed-path'
import { builderPathOfForm } from '../widget/read-builder-form'
import type { LoadedEdition } from './current'
import type { Edition } from './edition'
import { isKnownPath } from './known-path'
import type { PublicListing } from './public-listing'

/** An edition with the lookups that pages need. Frozen: no page can change what the next one reads. */
export function loadEdition(edition: Edition): LoadedEdition {
  const { listings: allListings, places: allPlaces } = deepFreeze(edition).content
  const listings = new Map(allListings.map((listing) => [listing.id, listing]))
  const places = new Map(allPlaces.map((place) => [place.ubigeo, place]))
  const children = groupBy(allPlaces, (place: Place) => parentOf(place.ubigeo) ?? '')
  const byKind = groupBy<PublicKindCode, PublicListing>(allListings, ({ kind }) => kind)
  return Object.freeze({
    hash: edition.hash,
    number: edition.number,
    publishedAt: edition.publishedAt,
    edition,
    listings,
    places,
    children,
    byKind,
    isKnownPath: (pathname: string) => isKnownPath(pathname, { listings, places }),
    nearestEmbedPath: (pathname: string) => nearestEmbedPath(pathname, { listings, places }),
    builderPathOf: (body: string) => builderPathOfForm(new URLSearchParams(body), places),
  })
}

function groupBy<Key, Item>(items: readonly Item[], keyOf: (item: Item) => Key) {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  for (const group of groups.values()) Object.freeze(group)
  return groups
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const part of Object.values(value)) deepFreeze(part)
  return Object.freeze(value)
}
