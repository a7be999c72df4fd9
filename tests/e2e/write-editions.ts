import { limaDate } from '@/lib/domain/lima-date'
import { buildContent } from '@/lib/edition/build'
import type { CatalogueRows } from '@/lib/edition/catalogue-rows'
import { writeEdition } from '@/lib/edition/store'
import { toEdition } from '@/lib/edition/to-edition'
import { shippedPairs } from './shipped-pairs'

/*
 * `write-editions.ts FOLDER COUNT`: publishes both catalogues of each pair into a data folder of its
 * own, FOLDER/<at>/left and right. A process of its own, since what touches the disk refuses to be
 * loaded outside a server.
 */

const NOW = '2026-11-24T15:00:00.000Z'
const [folder = '', count = ''] = process.argv.slice(2)

async function publish(rows: CatalogueRows, dataFolder: string): Promise<void> {
  const edition = toEdition(buildContent(rows, limaDate(NOW)), 1, NOW)
  await writeEdition(`${dataFolder}/editions`, edition)
}

for (const [at, { left, right }] of shippedPairs(Number(count)).entries()) {
  await publish(left, `${folder}/${at}/left`)
  await publish(right, `${folder}/${at}/right`)
}
