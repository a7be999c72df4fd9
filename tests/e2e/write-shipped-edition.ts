import { limaDate } from '@/lib/domain/lima-date'
import { buildContent } from '@/lib/edition/build'
import { writeEdition } from '@/lib/edition/store'
import { toEdition } from '@/lib/edition/to-edition'
import { shippedRows } from '../shipped-edition'

/*
 * `write-shipped-edition.ts FOLDER`: publishes the shipped catalogue into a data folder. A process of
 * its own, since what touches the disk refuses to be loaded outside a server.
 */

const NOW = '2026-11-24T15:00:00.000Z'
const [folder = ''] = process.argv.slice(2)

await writeEdition(
  `${folder}/editions`,
  toEdition(buildContent(shippedRows(), limaDate(NOW)), 1, NOW),
)
