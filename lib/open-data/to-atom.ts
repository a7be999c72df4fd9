import type { Answer } from './answer'
import { escapeXml } from './escape-xml'
import { lastModifiedDay, toInstant } from './last-modified'
import { Query } from './query'
import { LICENCE, type Source } from './source'
import { stableUuid } from './stable-uuid'

const MOST = 100

/**
 * The hundred open services about which something was last said or confirmed, newest first. What has
 * been withdrawn is simply not there, and nobody can tell it from what never was; confidential entries
 * are left out, and neither a date nor a byte here moves with them.
 * @throws Refused
 */
export function toAtom(parameters: URLSearchParams, source: Source): Omit<Answer, 'status'> {
  new Query(parameters, [])
  const { edition, origin } = source
  const changes = edition.edition.content.listings
    .filter(({ exposure }) => exposure === 'OPEN')
    .map((listing) => ({ id: listing.id, day: lastModifiedDay(listing) }))
    .sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? 1 : -1))
    .slice(0, MOST)
  const newest = changes[0]?.day ?? '2026-01-01'
  const entries = changes.map(
    ({ id, day }) =>
      `<entry><id>urn:uuid:${stableUuid('service', id)}</id><title>Kuska · ${id}</title>` +
      `<updated>${toInstant(day)}</updated>` +
      `<link href="${escapeXml(`${origin}/es/s/${id}`)}"/></entry>`,
  )
  const body =
    '<?xml version="1.0" encoding="utf-8"?>\n' +
    '<feed xmlns="http://www.w3.org/2005/Atom">' +
    `<id>urn:uuid:${stableUuid('feed')}</id><title>Kuska</title>` +
    `<updated>${toInstant(newest)}</updated><author><name>Kuska</name></author>` +
    `<link rel="self" href="${escapeXml(`${origin}/api/atom`)}"/>` +
    `<rights>${escapeXml(LICENCE)}</rights>${entries.join('')}</feed>\n`
  return { contentType: 'application/atom+xml; charset=utf-8', body }
}
