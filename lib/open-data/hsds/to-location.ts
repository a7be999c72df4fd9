import { UNKNOWN_HOURS } from '@/lib/domain/opening-hours'
import type { OpenListing, PublicPoint } from '@/lib/edition/public-listing'
import { placeNames } from '../place-names'
import type { Source } from '../source'
import { stableUuid } from '../stable-uuid'
import { toRecord } from './to-attribute'
import { toLanguage } from './to-language'
import { toSchedules } from './to-schedules'

/** A point's own id: it stays when another point of the service comes or goes. */
function pointId(name: string, listing: OpenListing, at: number): string {
  const { ubigeo } = listing.points[at] ?? { ubigeo: '' }
  const before = listing.points.slice(0, at).filter((point) => point.ubigeo === ubigeo).length
  return stableUuid(name, listing.id, ubigeo, String(before))
}

/** The id of a service at one of its places. */
export function serviceAtLocationId(listing: OpenListing, at: number): string {
  return pointId('service_at_location', listing, at)
}

/** A door of an open service. There is no such thing for a confidential one, nor a type for it. */
function toLocation(point: PublicPoint, at: number, listing: OpenListing, source: Source) {
  const { words } = source
  const id = pointId('location', listing, at)
  const link = { entity: 'location', id } as const
  const { wheelchair } = listing.facts
  return {
    id,
    location_type: 'physical',
    name: listing.name,
    ...(point.directions !== null && { transportation: point.directions }),
    ...(point.lat !== null && point.lng !== null && { latitude: point.lat, longitude: point.lng }),
    external_identifier: point.ubigeo,
    external_identifier_type: 'INEI-UBIGEO',
    ...(point.languages.length > 0 && {
      languages: point.languages.map((language, nth) =>
        toLanguage(language, nth, { location_id: id }, words),
      ),
    }),
    ...(point.address !== null && {
      addresses: [toAddress(point.address, point.ubigeo, id, source)],
    }),
    ...(wheelchair && {
      accessibility: [
        {
          id: stableUuid('accessibility', id, 'wheelchair'),
          location_id: id,
          description: words.question('wheelchair'),
          details: words.answer('wheelchair', wheelchair),
        },
      ],
    }),
    attributes: [
      ...toRecord(link, 'precision', point.precision),
      ...toRecord(link, 'hours', hoursToTell(point)),
      ...(point.journeys ?? []).flatMap((journey) =>
        toRecord(link, 'journey', JSON.stringify(journey), {
          key: `${journey.ubigeo} ${journey.means}`,
        }),
      ),
    ],
  }
}

function hoursToTell({ hours }: PublicPoint): string | null {
  const text = JSON.stringify(hours)
  return text === JSON.stringify(UNKNOWN_HOURS) ? null : text
}

function toAddress(address: string, ubigeo: string, locationId: string, { edition }: Source) {
  const { department, province, district } = placeNames(ubigeo, edition)
  return {
    id: stableUuid('address', locationId),
    location_id: locationId,
    address_1: address,
    city: district || province || department,
    ...(ubigeo.length >= 4 && { region: province }),
    state_province: department,
    // Peru's postal codes are in no source of ours.
    postal_code: '',
    country: 'PE',
    address_type: 'physical',
  }
}

/** A service at one of its places, with what is true there alone. */
export function toServiceAtLocation(at: number, listing: OpenListing, source: Source) {
  const point = listing.points[at]
  const id = serviceAtLocationId(listing, at)
  if (!point) throw new Error(`point ${at} of ${listing.id}: got none, expected one`)
  const location = toLocation(point, at, listing, source)
  return {
    id,
    service_id: stableUuid('service', listing.id),
    location_id: location.id,
    schedules: toSchedules(
      point.hours,
      { service_at_location_id: id },
      source.words,
      listing.hasOldHours,
    ),
    location,
  }
}

/** The same without what hangs on it, for lists. */
export function toServiceAtLocationRow(at: number, listing: OpenListing, source: Source) {
  const { id, service_id, location_id, location } = toServiceAtLocation(at, listing, source)
  const { languages: _, addresses: __, accessibility: ___, attributes: ____, ...place } = location
  return { id, service_id, location_id, location: place }
}
