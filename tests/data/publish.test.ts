import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Catalogue, type CatalogueTransaction, withCatalogue } from '@/lib/data/db'
import { connectEditionSource } from '@/lib/data/edition-source'
import { findCatalogueRows } from '@/lib/data/restricted/find-catalogue-rows'
import { importListings } from '@/lib/data/restricted/import-listings'
import { importPlaces } from '@/lib/data/restricted/import-places'
import { publish } from '@/lib/data/restricted/publish'
import { writeListings } from '@/lib/data/restricted/write-listings'
import { type Listing, listingSchema } from '@/lib/domain/listing'
import { VERIFIED_HOW } from '@/lib/domain/trust'
import { buildContent } from '@/lib/edition/build'
import { editionBytes } from '@/lib/edition/edition-bytes'
import { toEdition } from '@/lib/edition/to-edition'
import { parseEdition } from '@/lib/edition/verify'
import { readListings } from '@/lib/import/read-listings'
import { readShippedCatalogue } from '@/lib/run/shipped-catalogue'
import { aServer, query, SERVERS } from '../postgres'

const NOW = '2026-11-24T15:00:00.000Z'
const shipped = readShippedCatalogue()
const real = readListings(readFileSync(shipped.listingsFile), shipped.gazetteer)

async function newest(url: string) {
  const { rows } = await query(url, 'SELECT number, hash, bytes FROM edition ORDER BY number DESC')
  return { count: rows.length, edition: parseEdition(rows[0].bytes), row: rows[0] }
}
const publishAt = (url: string, now = NOW) =>
  withCatalogue(url, (catalogue) => publish(catalogue, now))

describe.each(SERVERS)('on %s', (name) => {
  const server = aServer(name)
  let empty = ''
  let filled = ''
  beforeAll(async () => {
    empty = await server.migrated()
    filled = await server.copyOf(empty)
    await withCatalogue(filled, async (catalogue) => {
      await importPlaces(catalogue, shipped.gazetteer.places, shipped.aliases)
      await importListings(catalogue, real, { now: NOW, onProgress: () => {} })
      await publish(catalogue, NOW)
    })
  })

  test('the first edition holds all that may be shown, with every digit of the catalogue', async () => {
    const { count, edition, row } = await newest(filled)
    expect([count, edition.number, edition.publishedAt]).toEqual([1, 1, NOW])
    expect([Number(row.number), row.hash]).toEqual([1, edition.hash])
    expect(edition.content.listings).toHaveLength(566)
    expect(edition.content.places).toHaveLength(2113)
    const byId = new Map(real.listings.map(({ listing }) => [listing.publicId, listing]))
    for (const listing of edition.content.listings) {
      const source = byId.get(listing.id)
      expect(listing.exposure, listing.id).toBe(source?.exposure)
      if (listing.exposure !== 'OPEN' || source?.exposure !== 'OPEN') continue
      const shown = source.channels.filter(({ visibility }) => visibility !== 'INTERNAL')
      expect(listing.channels.map(({ value }) => value)).toEqual(shown.map(({ value }) => value))
    }
  })

  test('published again, nothing is new and the date stays', async () => {
    const url = await server.copyOf(filled)
    const { edition } = await newest(url)
    const again = await publishAt(url, '2026-11-25T05:10:00.000Z')
    expect(again).toEqual({ isNew: false, number: 1, hash: edition.hash, listingCount: 566 })
    expect((await newest(url)).count).toBe(1)
  })

  test('a day that makes a phone old makes an edition', async () => {
    const url = await server.copyOf(filled)
    const later = await publishAt(url, '2027-11-24T15:00:00.000Z')
    expect(later).toMatchObject({ isNew: true, number: 2 })
    const ages = (await newest(url)).edition.content.listings.map(({ freshness }) => freshness)
    expect(ages.filter((age) => age !== 'current').length).toBeGreaterThan(400)
  })

  test('what is withdrawn is in the next edition no more, and whoever serves it hears', async () => {
    const url = await server.copyOf(filled)
    const { edition } = await newest(url)
    const gone = edition.content.listings.find(({ kind }) => kind === 'cem')
    let heard = () => {}
    const news = new Promise<void>((resolve) => {
      heard = resolve
    })
    const source = await connectEditionSource(url, { onNews: heard, onLost: () => {} })
    await withCatalogue(url, async (catalogue) => {
      await catalogue.client.service.updateMany({
        data: { status: 'withdrawn' },
        where: { publicId: gone?.id ?? '' },
      })
      expect(await publish(catalogue, NOW)).toMatchObject({ isNew: true, number: 2 })
    })
    await news
    const row = await source.getNewest(1, [])
    await source.close()
    const next = parseEdition(row?.bytes ?? new Uint8Array())
    const before = edition.content.listings.map(({ id }) => id)
    expect(next.content.listings.map(({ id }) => id)).toEqual(
      before.filter((id) => id !== gone?.id),
    )
  })

  test('two publications at once make one edition', async () => {
    const url = await server.copyOf(filled)
    await query(url, `UPDATE service SET status = 'withdrawn' WHERE kind = 'sau'`)
    const results = await Promise.all([publishAt(url), publishAt(url), publishAt(url)])
    expect(results.filter(({ isNew }) => isNew)).toHaveLength(1)
    expect(new Set(results.map(({ number, hash }) => `${number} ${hash}`)).size).toBe(1)
    expect((await newest(url)).count).toBe(2)
  })

  test('what comes back is published under a new number, with the old hash', async () => {
    const url = await server.copyOf(filled)
    const first = (await newest(url)).edition.hash
    await query(url, `UPDATE service SET status = 'withdrawn' WHERE kind = 'sau'`)
    await publishAt(url)
    await query(url, `UPDATE service SET status = 'published' WHERE kind = 'sau'`)
    expect(await publishAt(url)).toMatchObject({ isNew: true, number: 3, hash: first })
  })

  test('a listing without a level for its fields leaves nothing', async () => {
    const url = await server.copyOf(filled)
    await query(url, 'DELETE FROM field_visibility')
    await publishAt(url)
    const open = (await newest(url)).edition.content.listings.filter(
      ({ exposure }) => exposure === 'OPEN',
    )
    expect(open).toEqual([])
  })

  test('two catalogues that differ only in what is confidential publish the same bytes', async () => {
    const samples = fc.sample(pairs, { numRuns: 20, seed: 20_261_124 })
    let differing = 0
    await withCatalogue(empty, async (catalogue) => {
      for (const [left, right] of samples) {
        if (left.length !== right.length) differing++
        const [a, b] = [await bytesOf(catalogue, left), await bytesOf(catalogue, right)]
        expect(a).toBe(b)
        expect(a).toContain('"CONFIDENTIAL"')
      }
    })
    // The pairs must differ, or equal bytes prove nothing.
    expect(differing).toBeGreaterThan(5)
  })
})

/** A house as somebody wrote it down, with what only the catalogue may know. */
interface House {
  readonly listing: Listing
  readonly hidden: string | null
}

const TODAY = '2026-11-24'
const ENTRIES = [
  { kind: 'hrt', department: '08', publicId: 'hhhhh2' },
  { kind: 'hrt', department: '17', publicId: 'hhhhh3' },
  { kind: 'car', department: '08', publicId: 'hhhhh4' },
] as const

/** One house: its entry's facts and quarter are public, all the rest is its own. */
const houseOf = (entry: (typeof ENTRIES)[number]) =>
  fc
    .record({
      day: fc.integer({ min: 1, max: 28 }),
      month: fc.constantFrom('07', '08', '09'),
      how: fc.constantFrom(...VERIFIED_HOW),
      verifiedAt: fc.option(fc.constantFrom('2026-08-01', '2026-09-30')),
      gates: fc.subarray(['cem', 'sau', 'hotline', 'police'] as const, { minLength: 1 }),
      free: fc.option(fc.constantFrom('yes', 'no')),
      hidden: fc.option(
        fc.constantFrom(
          `status = 'draft'`,
          `status = 'withdrawn'`,
          `visibility = NULL`,
          `visibility = 'INTERNAL'`,
        ),
        { freq: 3 },
      ),
    })
    .map(({ day, month, how, verifiedAt, gates, free, hidden }): House => {
      const sourceDate = `2026-${month}-${String(day).padStart(2, '0')}`
      const trust = { sourceTitle: 'Guía Ficticia', sourceUrl: null, sourceDate, how, verifiedAt }
      const facts = { children: 'yes', ...(free && { free }) }
      const shared = { exposure: 'CONFIDENTIAL', sourceId: `${entry.kind}-${entry.department}` }
      const listing = { ...shared, ...entry, gates, visibility: 'PUBLIC', facts, trust }
      return { listing: listingSchema.parse(listing), hidden }
    })

/** Which entries there are is public; at least one house of each is. */
const sideOf = fc
  .tuple(...ENTRIES.map((entry) => fc.array(houseOf(entry), { minLength: 1, maxLength: 4 })))
  .map((perEntry) =>
    perEntry.flatMap(([first, ...rest]) => (first ? [{ ...first, hidden: null }, ...rest] : [])),
  )
const pairs = fc.tuple(sideOf, sideOf)

/** The edition of these houses, by way of the database, which then forgets them. */
async function bytesOf({ client }: Catalogue, houses: readonly House[]): Promise<string> {
  const forget = new Error('taken back')
  let text = ''
  const write = async (transaction: CatalogueTransaction) => {
    const listings = houses.map(({ listing }) => listing)
    await writeListings(transaction, listings, TODAY, () => {})
    // Written in this order under ids drawn at random: found again by their place in the history.
    const written = await transaction.history.findMany({
      select: { serviceId: true },
      where: { changedField: 'kind' },
      orderBy: { id: 'asc' },
    })
    for (const [at, { hidden }] of houses.entries()) {
      const id = written[at]?.serviceId ?? ''
      if (hidden)
        await transaction.$executeRawUnsafe(`UPDATE service SET ${hidden} WHERE id = '${id}'`)
    }
    const content = buildContent(await findCatalogueRows(transaction), TODAY)
    text = Buffer.from(editionBytes(toEdition(content, 1, NOW))).toString('utf8')
    throw forget
  }
  await client.$transaction(write).catch((error) => {
    if (error !== forget) throw error
  })
  return text
}
