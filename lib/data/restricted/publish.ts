import 'server-only'
import { limaDate } from '../../domain/lima-date'
import { buildContent } from '../../edition/build'
import { editionBytes } from '../../edition/edition-bytes'
import { toEdition } from '../../edition/to-edition'
import { parseEdition } from '../../edition/verify'
import { alone } from '../alone'
import type { Catalogue, CatalogueTransaction } from '../db'
import { findCatalogueRows } from './find-catalogue-rows'

/** The edition in force after a publication. */
export interface Publication {
  /** False when the catalogue says in public what it said before: the old date then stays. */
  readonly isNew: boolean
  readonly number: number
  readonly hash: string
  readonly listingCount: number
}

/**
 * Publishes what the catalogue may show, and tells every process that serves it.
 * @param now ISO instant; the day in Lima decides what has become old.
 * @throws when something would be published that no page may show; the last edition then stays.
 */
export function publish(catalogue: Catalogue, now: string): Promise<Publication> {
  return alone(catalogue, 'publish', (transaction) => publishWithin(transaction, now))
}

/**
 * The same as the last step of a larger piece of work, which holds the turn to publish: what was
 * approved or withdrawn and the edition that says so are there together, or not at all.
 */
export async function publishWithin(
  transaction: CatalogueTransaction,
  now: string,
): Promise<Publication> {
  const last = await transaction.edition.findFirst({
    select: { number: true, hash: true },
    orderBy: { number: 'desc' },
  })
  const content = buildContent(await findCatalogueRows(transaction), limaDate(now))
  const number = Number(last?.number ?? 0) + 1
  const edition = toEdition(content, number, new Date(now).toISOString())
  const { hash } = edition
  const listingCount = content.listings.length
  if (last && last.hash === hash)
    return { isNew: false, number: Number(last.number), hash, listingCount }

  const bytes = editionBytes(edition)
  // Read as every process will read it: what they would refuse must not be announced.
  parseEdition(bytes)
  await transaction.edition.create({
    data: { number, hash, publishedAt: edition.publishedAt, bytes: Uint8Array.from(bytes) },
    select: { number: true },
  })
  await transaction.$executeRaw`SELECT pg_notify('kuska_edition', ${String(number)})`
  return { isNew: true, number, hash, listingCount }
}
