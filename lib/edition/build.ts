import { isPublicKind, KINDS } from '../domain/kind'
import type { Place, PlaceAlias } from '../domain/place'
import type { CatalogueRows, PublishedRow, ServiceRow } from './catalogue-rows'
import type { EditionContent } from './edition'
import { byText } from './from-rows/by-text'
import { confidentialListings } from './from-rows/confidential-listings'
import { openListing } from './from-rows/open-listing'
import { findAggressorNumbers } from './from-rows/public-channels'
import type { PublicListing } from './public-listing'

/**
 * What the public may see of the catalogue. Every field is written out, one by one: a column that is
 * added to the catalogue stays secret until somebody publishes it here.
 * @param today `YYYY-MM-DD` in Lima, for ages.
 * @throws when something would be published that no page may show (a number that cannot be dialled,
 * one id for two services); the last good edition then stays.
 */
export function buildContent(rows: CatalogueRows, today: string): EditionContent {
  const published = rows.services.filter(isPublished)
  const aggressorNumbers = findAggressorNumbers(rows.services)
  const listings: PublicListing[] = [
    ...published
      .filter((row) => !isConfidential(row))
      .flatMap((row) => openListing(row, aggressorNumbers, today) ?? []),
    ...confidentialListings(published.filter(isConfidential), today),
  ]
  requireUniqueIds(listings)
  return {
    listings: listings.sort(byText(({ id }) => id)),
    places: rows.places.map(toPlace).sort(byText(({ ubigeo }) => ubigeo)),
    aliases: rows.aliases
      .map(toAlias)
      .sort(byText(({ alias, ubigeo }) => `${alias}\u0000${ubigeo}`)),
  }
}

function isPublished(row: ServiceRow): row is PublishedRow {
  return row.status === 'published' && isPublicKind(row.kind)
}

/** One word of either the row or its kind is enough to keep a door closed. */
function isConfidential(row: ServiceRow): boolean {
  return row.exposure !== 'OPEN' || KINDS[row.kind].exposure === 'CONFIDENTIAL'
}

function requireUniqueIds(listings: readonly PublicListing[]): void {
  const seen = new Set<string>()
  for (const { id } of listings) {
    if (seen.has(id)) throw new Error(`public id ${id}: got two services, expected one`)
    seen.add(id)
  }
}

function toPlace({ ubigeo, name, capital, lat, lng, population }: Place): Place {
  return { ubigeo, name, capital, lat, lng, population }
}

function toAlias({ alias, ubigeo }: PlaceAlias): PlaceAlias {
  return { alias, ubigeo }
}
