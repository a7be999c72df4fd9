import type { Answer } from './answer'
import { findFlatListings } from './flat-filters'
import { flatRows } from './flat-rows'
import { LICENCE, type Source } from './source'
import { stableUuid } from './stable-uuid'

/** A metre or so: finer is no door's, and says more than is known. */
const DECIMALS = 1e5

/**
 * Every place where somebody attends, as RFC 7946 has it: `[longitude, latitude]`, and `geometry: null`
 * for what has no public point. `precision` says which points are only the capital of a district.
 * @throws Refused
 */
export function toGeojson(parameters: URLSearchParams, source: Source): Omit<Answer, 'status'> {
  const { edition, origin } = source
  const features = findFlatListings(parameters, source).flatMap((listing) =>
    flatRows(listing, source).map((row, at) => {
      const { lat, lng, hours: _, adm1: __, adm2: ___, adm3: ____, ...properties } = row
      return {
        type: 'Feature',
        id: stableUuid('feature', listing.id, String(at)),
        geometry:
          lat === null || lng === null
            ? null
            : { type: 'Point', coordinates: [toDegrees(lng), toDegrees(lat)] },
        properties: { ...properties, page: `${origin}/es/s/${listing.id}` },
      }
    }),
  )
  const collection = {
    type: 'FeatureCollection',
    licence: LICENCE,
    edition: edition.hash,
    published_at: edition.publishedAt,
    features,
  }
  return { contentType: 'application/geo+json; charset=utf-8', body: JSON.stringify(collection) }
}

function toDegrees(degrees: number): number {
  return Math.round(degrees * DECIMALS) / DECIMALS
}
