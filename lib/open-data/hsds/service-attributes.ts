import { FACT_NAMES } from '@/lib/domain/field-of-fact'
import { KINDS } from '@/lib/domain/kind'
import type { Trust } from '@/lib/domain/trust'
import { CONFIDENTIAL_FACTS } from '@/lib/edition/from-rows/agreed-facts'
import type { OpenListing, PublicListing } from '@/lib/edition/public-listing'
import type { Words } from '../words'
import { factAttributes } from './fact-attributes'
import { type Attribute, type Link, toAttribute, toRecord } from './to-attribute'

/** Kind, sector, facts, gates and where all of it comes from. */
export function serviceAttributes(link: Link, listing: PublicListing, words: Words): Attribute[] {
  const { kind, gates, facts } = listing
  const { sector } = KINDS[kind]
  const shared = [
    toAttribute(link, { taxonomy: 'kind', code: kind }, 'yes', { label: words.kind(kind) }),
    toAttribute(link, { taxonomy: 'sector', code: sector }, 'yes', { label: words.sector(sector) }),
    ...toRecord(link, 'public_id', listing.id),
    ...toRecord(link, 'exposure', listing.exposure),
    ...toRecord(link, 'freshness', listing.freshness),
    ...(listing.exposure === 'OPEN' && listing.hasOldHours
      ? toRecord(link, 'hours_old', 'yes')
      : []),
    ...gates.flatMap((gate) =>
      toRecord(link, 'gate', gate, { label: words.kind(gate), key: gate }),
    ),
  ]
  if (listing.exposure === 'CONFIDENTIAL')
    return [
      ...shared,
      ...toRecord(link, 'source_title', listing.sourceTitle),
      ...toRecord(link, 'source_date', listing.quarter),
      ...factAttributes(link, facts, words, CONFIDENTIAL_FACTS),
    ]
  return [
    ...shared,
    ...toRecord(link, 'sub_kind', listing.subKind),
    ...toRecord(link, 'contact_only', listing.contactOnly ? 'yes' : null),
    ...sources(link, listing),
    ...factAttributes(link, facts, words, listing.contactOnly ? [] : FACT_NAMES),
    ...Object.entries(listing.factNotes ?? {}).flatMap(([fact, note]) =>
      toRecord(link, 'fact_note', note, { label: fact, key: fact }),
    ),
  ]
}

/** The listing's own source, then those of the fields that have another. */
function sources(link: Link, { trust, fieldTrust }: OpenListing): Attribute[] {
  const ofFields = Object.entries(fieldTrust).flatMap(([field, said]) =>
    sourceOf(link, said, { label: field, key: field }),
  )
  return [...sourceOf(link, trust, {}), ...ofFields]
}

function sourceOf(link: Link, trust: Trust, more: { label?: string; key?: string }): Attribute[] {
  return [
    ...toRecord(link, 'source_title', trust.sourceTitle, more),
    ...toRecord(link, 'source_url', trust.sourceUrl, more),
    ...toRecord(link, 'source_date', trust.sourceDate, more),
    ...toRecord(link, 'how', trust.how, more),
    ...toRecord(link, 'verified_at', trust.verifiedAt, more),
  ]
}
