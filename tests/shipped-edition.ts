import { readFileSync } from 'node:fs'
import type { Listing } from '@/lib/domain/listing'
import { isPublishable } from '@/lib/domain/publishable'
import { buildContent } from '@/lib/edition/build'
import type { CatalogueRows, ServiceRow } from '@/lib/edition/catalogue-rows'
import type { LoadedEdition } from '@/lib/edition/current'
import { loadEdition } from '@/lib/edition/load'
import { toEdition } from '@/lib/edition/to-edition'
import { parseAliases } from '@/lib/import/aliases'
import { buildGazetteer } from '@/lib/import/gazetteer'
import { readListings } from '@/lib/import/read-listings'
import { everyField } from './factories'

const PUBLISHED_ON = '2026-11-24'
const textOf = (name: string) => readFileSync(`prisma/catalogue/${name}`, 'utf8')

function toRow(listing: Listing): ServiceRow {
  const isOpen = listing.exposure === 'OPEN'
  return {
    publicId: listing.publicId ?? '',
    kind: listing.kind,
    subKind: isOpen ? listing.subKind : null,
    exposure: listing.exposure,
    status: isPublishable(listing, PUBLISHED_ON) ? 'published' : 'draft',
    name: isOpen ? listing.name : '',
    operator: isOpen ? listing.operator : '',
    visibility: listing.visibility,
    fieldVisibility: everyField('PUBLIC'),
    gates: listing.gates,
    coverage: isOpen ? listing.coverage : [listing.department],
    facts: listing.facts,
    trust: listing.trust,
    fieldTrust: isOpen ? listing.fieldTrust : {},
    channels: isOpen ? listing.channels : [],
    points: isOpen ? listing.points : [],
  }
}

/** What the shipped files put into a catalogue, without a database. */
export function shippedRows(): CatalogueRows {
  const gazetteer = buildGazetteer({
    departments: textOf('ubigeo/departments.csv'),
    provinces: textOf('ubigeo/provinces.csv'),
    districts: textOf('ubigeo/districts.csv'),
  })
  const { listings } = readListings(readFileSync('prisma/catalogue/listings.csv'), gazetteer)
  const services = listings.map(({ listing }) => toRow(listing))
  const aliases = parseAliases(textOf('aliases.csv'), gazetteer)
  return { services, places: gazetteer.places, aliases }
}

/** The edition that the shipped catalogue gives on a fixed day. */
export function shippedEdition(): LoadedEdition {
  const content = buildContent(shippedRows(), PUBLISHED_ON)
  return loadEdition(toEdition(content, 1, `${PUBLISHED_ON}T15:00:00.000Z`))
}
