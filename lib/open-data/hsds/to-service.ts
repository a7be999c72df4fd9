import type { LanguageAtCare } from '@/lib/domain/language'
import type { OpenListing, PublicListing } from '@/lib/edition/public-listing'
import { isWeb } from '../is-web'
import { lastModifiedDay, toInstant } from '../last-modified'
import { publicName } from '../public-name'
import type { Source } from '../source'
import { stableUuid } from '../stable-uuid'
import { assuredDay } from './assured-day'
import { serviceAttributes } from './service-attributes'
import { serviceTexts } from './service-texts'
import { toLanguage } from './to-language'
import { toServiceAtLocation } from './to-location'
import { operatorOf, organizationId, toOrganization } from './to-organization'
import { toPhone, toUrl } from './to-phone'
import { toSchedules } from './to-schedules'
import { toServiceAreas } from './to-service-areas'

/** The id of a service in other people's programs; the same in the three languages. */
export function serviceId(listing: PublicListing): string {
  return stableUuid('service', listing.id)
}

const STATUS = {
  open: 'active',
  suspended: 'temporarily closed',
  moved: 'temporarily closed',
  closed: 'inactive',
} as const

/** A service without what hangs on it, for lists. */
export function toServiceRow(listing: PublicListing, source: Source) {
  const { cost_options: _, required_documents: __, ...row } = toHead(listing, source)
  return row
}

/** Only what tells whether to fetch it again. */
export function toMinimalService(listing: PublicListing) {
  return { id: serviceId(listing), last_modified: toInstant(lastModifiedDay(listing)) }
}

/**
 * A service with all that is public of it. A confidential one has its department, who leads there and
 * what is known of whom it serves: no place, number, schedule or address of any kind.
 */
export function toService(listing: PublicListing, source: Source) {
  const id = serviceId(listing)
  return {
    ...toHead(listing, source),
    ...(listing.exposure === 'OPEN' && toBody(listing, id, source)),
    service_areas: toServiceAreas(listing, id, source),
    attributes: serviceAttributes({ entity: 'service', id }, listing, source.words),
  }
}

function toHead(listing: PublicListing, source: Source) {
  const { words } = source
  const id = serviceId(listing)
  const operator = operatorOf(listing)
  const web = listing.exposure === 'OPEN' ? listing.channels.find(isWeb) : undefined
  const assured = assuredDay(listing)
  return {
    id,
    organization_id: organizationId(operator),
    name: publicName(listing, source),
    ...(web && { url: web.value }),
    status: STATUS[listing.facts.operatingState ?? 'open'],
    ...serviceTexts(listing, id, words),
    ...(assured && { assured_date: assured }),
    last_modified: toInstant(lastModifiedDay(listing)),
    organization: toOrganization(operator, words),
  }
}

function toBody(listing: OpenListing, id: string, source: Source) {
  const { words } = source
  const channels = listing.channels.map((channel, at) => ({ channel, at }))
  const hours = channels.map(({ channel }) => channel.hours).find((found) => found !== null)
  return {
    phones: channels.flatMap(({ channel, at }) =>
      isWeb(channel) ? [] : [toPhone(channel, at, id, words)],
    ),
    additional_urls: channels.flatMap(({ channel, at }) =>
      isWeb(channel) ? [toUrl(channel, at, id)] : [],
    ),
    languages: spokenIn(listing).map((language, at) =>
      toLanguage(language, at, { service_id: id }, words),
    ),
    // A service without a door is open when its line is; with doors, each has its own.
    schedules:
      listing.points.length === 0 && hours
        ? toSchedules(hours, { service_id: id }, words, listing.hasOldHours)
        : [],
    service_at_locations: listing.points.map((_, at) => toServiceAtLocation(at, listing, source)),
  }
}

/** Each language once, wherever in the service it is spoken. */
function spokenIn({ points, channels }: OpenListing): LanguageAtCare[] {
  const all = [...points, ...channels].flatMap(({ languages }) => languages)
  const byCode = new Map(
    all.map(({ code }) => [code, { code, form: 'unknown' as const, days: [] }]),
  )
  return [...byCode.values()]
}
