import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseAliases, type SourcedAlias } from '../import/aliases'
import { buildGazetteer, type Gazetteer } from '../import/gazetteer'

const FOLDER = path.join(import.meta.dirname, '../../prisma/catalogue')

/** The places that come with Kuska, and the file of its first listings. */
export interface ShippedCatalogue {
  readonly gazetteer: Gazetteer
  readonly aliases: readonly SourcedAlias[]
  /** Where the listings are. */
  readonly listingsFile: string
}

export function readShippedCatalogue(): ShippedCatalogue {
  const textOf = (name: string) => readFileSync(`${FOLDER}/${name}`, 'utf8')
  const gazetteer = buildGazetteer({
    departments: textOf('ubigeo/departments.csv'),
    provinces: textOf('ubigeo/provinces.csv'),
    districts: textOf('ubigeo/districts.csv'),
  })
  return {
    gazetteer,
    aliases: parseAliases(textOf('aliases.csv'), gazetteer),
    listingsFile: `${FOLDER}/listings.csv`,
  }
}
