import { readFileSync } from 'node:fs'
import { buildContent } from '@/lib/edition/build'
import type { CatalogueRows } from '@/lib/edition/catalogue-rows'
import type { LoadedEdition } from '@/lib/edition/current'
import { loadEdition } from '@/lib/edition/load'
import { toEdition } from '@/lib/edition/to-edition'
import { parseAliases } from '@/lib/import/aliases'
import { buildGazetteer } from '@/lib/import/gazetteer'
import { readListings } from '@/lib/import/read-listings'
import { listingToRow } from './listing-to-row'

const PUBLISHED_ON = '2026-11-24'
const textOf = (name: string) => readFileSync(`prisma/catalogue/${name}`, 'utf8')

/** What the shipped files put into a catalogue, without a database. */
export function shippedRows(): CatalogueRows {
  const gazetteer = buildGazetteer({
    departments: textOf('ubigeo/departments.csv'),
    provinces: textOf('ubigeo/provinces.csv'),
    districts: textOf('ubigeo/districts.csv'),
  })
  const { listings } = readListings(readFileSync('prisma/catalogue/listings.csv'), gazetteer)
  const services = listings.map(({ listing }) => listingToRow(listing, PUBLISHED_ON))
  const aliases = parseAliases(textOf('aliases.csv'), gazetteer)
  return { services, places: gazetteer.places, aliases }
}

/** The edition that the shipped catalogue gives on a fixed day. */
export function shippedEdition(): LoadedEdition {
  const content = buildContent(shippedRows(), PUBLISHED_ON)
  return loadEdition(toEdition(content, 1, `${PUBLISHED_ON}T15:00:00.000Z`))
}
