import { expect, test } from 'vitest'
import { withCatalogue } from '@/lib/data/db'
import { findCatalogueRows } from '@/lib/data/restricted/find-catalogue-rows'
import { importListings, previewImport } from '@/lib/data/restricted/import-listings'
import { importPlaces } from '@/lib/data/restricted/import-places'
import { LOCALES } from '@/lib/domain/locale'
import { buildContent } from '@/lib/edition/build'
import type { LoadedEdition } from '@/lib/edition/current'
import { loadEdition } from '@/lib/edition/load'
import { toEdition } from '@/lib/edition/to-edition'
import { readAnyFile } from '@/lib/import/read-any-file'
import { answerHsds } from '@/lib/open-data/hsds/answer-hsds'
import { readShippedCatalogue } from '@/lib/run/shipped-catalogue'
import { aSource } from '../a-source'
import { aServer, SERVERS } from '../postgres'
import { shippedEdition } from '../shipped-edition'

/*
 * An operator who starts a copy from another's open data: what survivors read there is what they read
 * here, in the three languages, under the same ids.
 */

const NOW = '2026-11-24T15:00:00.000Z'
const shipped = readShippedCatalogue()
const SHIPPED = shippedEdition()

function exportAll(edition: LoadedEdition): readonly string[] {
  return LOCALES.map((locale) => {
    const query = new URLSearchParams('full=true&format=ndjson')
    return answerHsds(['services'], query, aSource(edition, locale)).body
  })
}

const server = aServer(SERVERS[0])

test('a copy that starts from the open data of another gives the same open data', {
  timeout: 180_000,
}, async () => {
  const url = await server.migrated()
  const files = exportAll(SHIPPED)
  const file = readAnyFile(Buffer.from(files[2] ?? ''), shipped.gazetteer, [], true)
  expect(file.refused).toEqual([])
  await withCatalogue(url, async (catalogue) => {
    await importPlaces(catalogue, shipped.gazetteer.places, shipped.aliases)
    await importListings(catalogue, file, { now: NOW, onProgress: () => {} })
    const rows = await findCatalogueRows(catalogue.client)
    const content = buildContent(rows, NOW.slice(0, 10))
    const back = loadEdition(toEdition(content, 1, NOW))
    expect([...back.listings.keys()]).toEqual([...SHIPPED.listings.keys()])
    expect(exportAll(back)).toEqual(files)

    const { isFirst, plan } = await previewImport(catalogue, file)
    expect(isFirst).toBe(false)
    expect({ added: plan.added.length, absent: plan.absent.length }).toEqual({
      added: 0,
      absent: 0,
    })
    expect(plan.changed.flatMap(({ changes }) => changes)).toEqual([])
  })
})
