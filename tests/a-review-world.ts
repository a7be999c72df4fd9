import { beforeAll } from 'vitest'
import { type Catalogue, openCatalogue } from '@/lib/data/db'
import type { Listing } from '@/lib/domain/listing'
import { parseEdition } from '@/lib/edition/verify'
import { type aServer, query } from './postgres'
import { fillReviewWorld, serviceId } from './review-world'

/** The office that invented people change, by its name. */
export const OFFICE = 'CEM Villa Imaginaria'

/** As many as the panel's own pool, so that those who press at once do so here too. */
const CONNECTIONS = 10

/**
 * A world that is filled once for the tests of a file.
 * @returns what does a piece of work in a copy of it, with the id of the office.
 */
export function aReviewWorld(server: ReturnType<typeof aServer>, listings?: readonly Listing[]) {
  let filled = ''
  beforeAll(async () => {
    filled = await server.migrated()
    await fillReviewWorld(filled, listings)
  })
  return async <T>(work: (catalogue: Catalogue, office: string) => Promise<T>): Promise<T> => {
    const catalogue = openCatalogue(await server.copyOf(filled), CONNECTIONS)
    try {
      return await work(catalogue, await serviceId(catalogue, OFFICE))
    } finally {
      await catalogue.client.$disconnect()
    }
  }
}

/** What the public reads now. */
export async function newestEdition({ url }: Catalogue) {
  const { rows } = await query(url, 'SELECT bytes FROM edition ORDER BY number DESC LIMIT 1')
  return parseEdition(rows[0].bytes)
}

/** Every phone that the public reads now, in order. */
export async function publicPhones(catalogue: Catalogue): Promise<string[]> {
  const { content } = await newestEdition(catalogue)
  return content.listings
    .flatMap((listing) =>
      listing.exposure === 'OPEN' ? listing.channels.map(({ value }) => value) : [],
    )
    .sort()
}
