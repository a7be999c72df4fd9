import { type Catalogue, withCatalogue } from '../data/db'
import { migrate } from '../data/migrate'
import { type Database, type DatabaseWish, openDatabase } from '../data/open-database'
import { importPlaces } from '../data/restricted/import-places'
import { type Publication, publish } from '../data/restricted/publish'
import { importFile } from './import-file'
import { readShippedCatalogue } from './shipped-catalogue'

export interface PrepareWish extends DatabaseWish {
  /** ISO instant of the publication; its day in Lima decides what has become old. */
  readonly now: string
}

/**
 * A database with the catalogue in it and an edition published, whatever was there before; quick when
 * all of it was. Closes what it opened when it fails.
 * @throws Refusal for what the operator can mend.
 */
export async function prepareDatabase({ now, ...wish }: PrepareWish): Promise<Database> {
  const { report } = wish
  const database = await openMigrated(wish)
  try {
    await withCatalogue(database.url, async (catalogue) => {
      await importShipped(catalogue, now, report)
      report(describePublication(await publish(catalogue, now)))
    })
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Opens the database and brings it to this code's schema and places. */
export async function openMigrated(wish: DatabaseWish): Promise<Database> {
  const database = await openDatabase(wish)
  try {
    for (const name of await migrate(database.url)) wish.report(`migration ${name}`)
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Ages depend on the day: tried every night, so that an old phone gets its mark. */
export function republish({
  url,
  now,
}: {
  readonly url: string
  readonly now: string
}): Promise<Publication> {
  return withCatalogue(url, (catalogue) => publish(catalogue, now))
}

/** `edition 3 published: 559 listings`. */
export function describePublication({ isNew, number, listingCount }: Publication): string {
  const what = isNew
    ? `edition ${number} published`
    : `edition ${number} stays, nothing has changed`
  return `${what}: ${listingCount} listings`
}

async function importShipped(
  catalogue: Catalogue,
  now: string,
  report: (line: string) => void,
): Promise<void> {
  const { gazetteer, aliases, listingsFile } = readShippedCatalogue()
  const placeCount = await importPlaces(catalogue, gazetteer.places, aliases)
  if (placeCount > 0) report(`${placeCount} places and names of places`)
  // One listing of the operator's own is enough to leave the catalogue alone.
  const first = await catalogue.client.service.findFirst({ select: { id: true } })
  if (first === null) await importFile(catalogue, { file: listingsFile, gazetteer, report }, now)
}
