import { readFileSync } from 'node:fs'
import type { Listing } from '@/lib/domain/listing'
import { buildContent } from '@/lib/edition/build'
import type { CatalogueRows } from '@/lib/edition/catalogue-rows'
import type { LoadedEdition } from '@/lib/edition/current'
import { loadEdition } from '@/lib/edition/load'
import { toEdition } from '@/lib/edition/to-edition'
import { parseAliases } from '@/lib/import/aliases'
import { readListings } from '@/lib/import/read-listings'
import { listingToRow } from './listing-to-row'
import { shippedGazetteer } from './shipped-gazetteer'

const PUBLISHED_ON = '2026-11-24'
const textOf = (name: string) => readFileSync(`prisma/catalogue/${name}`, 'utf8')

/** The listings of the shipped files, each under an id that stays the same. */
export function shippedListings(): Listing[] {
  const { listings } = readListings(
    readFileSync('prisma/catalogue/listings.csv'),
    shippedGazetteer(),
  )
  return listings.map(({ listing }) => listing)
}

/** What the shipped files put into a catalogue, without a database. */
export function shippedRows(): CatalogueRows {
  const gazetteer = shippedGazetteer()
  const services = shippedListings().map((listing) => listingToRow(listing, PUBLISHED_ON))
  const aliases = parseAliases(textOf('aliases.csv'), gazetteer)
  return { services, places: gazetteer.places, aliases }
}

/** The edition that the shipped catalogue gives on a fixed day. */
export function shippedEdition(): LoadedEdition {
  const content = buildContent(shippedRows(), PUBLISHED_ON)
  return loadEdition(toEdition(content, 1, `${PUBLISHED_ON}T15:00:00.000Z`))
}
