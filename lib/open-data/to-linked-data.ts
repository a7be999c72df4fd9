import { CLOSED_STATES } from '@/lib/domain/attributes'
import type { OpenListing, PublicChannel, PublicPoint } from '@/lib/edition/public-listing'
import { areaName } from './area-name'
import { isWeb } from './is-web'
import { placeNames } from './place-names'
import type { Source } from './source'

const WEEKDAYS = [
  ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
] as const

/**
 * An open service for search engines, in schema.org's words, as the text of one
 * `application/ld+json`. `<` is escaped: nothing in a name can end the script. There is none for a
 * confidential entry, nor a way to make one.
 */
export function toLinkedData(listing: OpenListing, source: Source): string {
  const { words, origin } = source
  const page = `${origin}/${words.locale}/s/${listing.id}`
  const languages = [...listing.points, ...listing.channels].flatMap((one) => one.languages)
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Service',
    '@id': page,
    url: page,
    name: listing.name,
    serviceType: words.kind(listing.kind),
    ...(listing.operator !== '' && {
      provider: { '@type': 'Organization', name: listing.operator },
    }),
    areaServed: listing.coverage.map((code) => ({
      '@type': 'AdministrativeArea',
      name: areaName(code, source),
    })),
    // A search engine has no word for «closed»: it would lead her to a shut door.
    ...(!isShut(listing) && {
      availableChannel: [
        ...listing.channels.map(toChannel),
        ...listing.points.map((point) => ({
          '@type': 'ServiceChannel',
          serviceLocation: {
            ...toPlace(point, source),
            ...(!listing.hasOldHours && toOpeningHours(point)),
          },
        })),
      ],
    }),
    ...(languages.length > 0 && {
      availableLanguage: [...new Set(languages.map(({ code }) => code))],
    }),
  }
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}

function isShut({ facts }: OpenListing): boolean {
  return CLOSED_STATES.some((state) => state === facts.operatingState)
}

function toChannel(channel: PublicChannel) {
  const { value } = channel
  return {
    '@type': 'ServiceChannel',
    ...(isWeb(channel)
      ? { serviceUrl: value }
      : { servicePhone: { '@type': 'ContactPoint', telephone: value } }),
  }
}

function toPlace(point: PublicPoint, { edition }: Source) {
  const { department, province, district } = placeNames(point.ubigeo, edition)
  return {
    '@type': 'Place',
    address: {
      '@type': 'PostalAddress',
      ...(point.address !== null && { streetAddress: point.address }),
      addressLocality: district || province,
      addressRegion: department,
      addressCountry: 'PE',
    },
    // Only a door's own point: that of the district's capital would be taken for it.
    ...(point.precision === 'exact' && {
      geo: { '@type': 'GeoCoordinates', latitude: point.lat, longitude: point.lng },
    }),
  }
}

/** Only hours that are wholly known, young and this door's own: a search engine says «open now» by them. */
function toOpeningHours({ hours }: PublicPoint) {
  if (hours.state !== 'known' || hours.how === 'inferred_from_kind') return {}
  const weekly = hours.always
    ? [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '00:00', closes: '23:59' }]
    : hours.weekly
  return {
    openingHoursSpecification: weekly.map(({ days, opens, closes }) => ({
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: days.map((day) => WEEKDAYS[day - 1]),
      ...(opens !== null && { opens }),
      ...(closes !== null && { closes: closes === '24:00' ? '23:59' : closes }),
    })),
  }
}
