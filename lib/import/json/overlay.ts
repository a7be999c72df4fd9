import { type Listing, listingSchema, type OpenListingInput } from '../../domain/listing'
import { UNKNOWN_HOURS } from '../../domain/opening-hours'
import type { Gazetteer } from '../gazetteer'
import { createRow, type Findings } from '../row'
import { findLanguages } from '../row-languages'
import { findPoint } from '../row-point'
import { WEB_KINDS } from '../web-kinds'
import type { JsonRow, OwnRecord } from './json-row'

/**
 * A listing as its row gave it, with what a row has no cell for: further places and, of a file of
 * ours, its whole record. Every place passes the checks of a row, and the whole the listing's schema.
 * @param keepsVerified true: days of confirmation, and who confirmed a language, are kept; only for the operator, who answers for
 * the file as for the catalogue.
 * @returns null when it is no listing any more
 */
export function overlay(
  listing: OpenListingInput,
  row: JsonRow,
  findings: Findings,
  { gazetteer, keepsVerified }: { gazetteer: Gazetteer; keepsVerified: boolean },
): Listing | null {
  const more = row.morePlaces.flatMap((cells) => {
    const place = createRow({ line: 0, cells }, findings, false)
    const spoken = cells.has('languages') ? findLanguages(place) : listing.points[0]?.languages
    const at = { hours: UNKNOWN_HOURS, languages: spoken ?? [] }
    return findPoint(place, gazetteer, at) ?? []
  })
  const points = [...listing.points, ...more]
  const parsed = listingSchema.safeParse({
    ...listing,
    points,
    ...(row.isOperatorReserved && { fieldVisibility: { operator: 'INTERNAL' } }),
    ...(row.own && withOwn(listing, points, row.own, keepsVerified)),
  })
  if (!parsed.success) return null
  const starts = (parsed.data.exposure === 'OPEN' ? parsed.data.points : [])
    .flatMap(({ journeys = [] }) => journeys)
    .map(({ ubigeo }) => ubigeo)
  return starts.every((ubigeo) => gazetteer.names.has(ubigeo)) ? parsed.data : null
}

function withOwn(
  listing: OpenListingInput,
  points: readonly unknown[],
  own: OwnRecord,
  keepsVerified: boolean,
) {
  const held = new Map(listing.channels.map(({ value, visibility }) => [value, visibility]))
  const verifiedAt = (field: string) => (keepsVerified ? (own.verified.get(field) ?? null) : null)
  const spoken = (languages: unknown) => (keepsVerified ? languages : unconfirmed(languages))
  return {
    channels: own.channels.map(({ value, rest }) => ({
      ...rest,
      value,
      languages: spoken(rest.languages),
      // A number that passed no check of numbers has no kind, and so the service is refused.
      kind: held.has(value) || WEB_KINDS.includes(String(rest.kind)) ? rest.kind : null,
      // A number that aggressors' services answer too stays withheld.
      visibility: held.get(value) ?? null,
    })),
    points: points.map((point, at) => ({
      ...Object(point),
      directions: own.places[at]?.directions ?? null,
      hours: own.places[at]?.hours ?? UNKNOWN_HOURS,
      languages: spoken(own.places[at]?.languages ?? []),
      ...(own.places[at]?.journeys.length && { journeys: own.places[at].journeys }),
    })),
    trust: { ...listing.trust, verifiedAt: verifiedAt('') },
    fieldTrust: Object.fromEntries(
      Object.entries(listing.fieldTrust).map(([field, trust]) => [
        field,
        { ...trust, verifiedAt: verifiedAt(field) },
      ]),
    ),
  }
}

/** Whoever brings a file cannot say with it that somebody called or went there. */
function unconfirmed(languages: unknown): unknown {
  if (!Array.isArray(languages)) return languages
  return languages.map((language) => {
    const { confirmedBy: _, ...said } = Object(language)
    return said
  })
}
