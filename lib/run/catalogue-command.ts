import path from 'node:path'
import { type Catalogue, withCatalogue } from '../data/db'
import { Refusal } from '../data/refusal'
import { importPlaces } from '../data/restricted/import-places'
import { publish } from '../data/restricted/publish'
import { type SealingWish, sealHistory } from '../data/restricted/seal-history'
import { sealProposal } from '../data/restricted/seal-proposal'
import { verifyHistory } from '../data/restricted/verify-history'
import { describeCounts, describeImport } from './describe-import'
import { type FileWish, importFile, previewFile } from './import-file'
import { describePublication, openMigrated } from './prepare-database'
import { readShippedCatalogue } from './shipped-catalogue'

const USAGE = `usage:
  npm run catalogue -- import FILE [--dry-run]   bring in listings: CSV, HSDS 3.1 or GeoJSON
  npm run catalogue -- publish                   publish what the catalogue may show
  npm run catalogue -- verify-history            check every link of the history
  npm run catalogue -- seal ID FIELD             destroy what a field of a listing has ever said
  npm run catalogue -- seal-proposal ID          destroy what a proposed listing said that never came to be`

type Command =
  | { readonly name: 'import'; readonly file: string; readonly isDryRun: boolean }
  | { readonly name: 'publish' | 'verify-history' }
  | { readonly name: 'seal'; readonly publicId: string; readonly field: string }
  | { readonly name: 'seal-proposal'; readonly id: string }

/** Null for anything that is not one of the commands, whole. */
export function parseCommand(words: readonly string[]): Command | null {
  const [name, ...rest] = words
  if ((name === 'publish' || name === 'verify-history') && rest.length === 0) return { name }
  const [publicId, field] = rest
  if (name === 'seal' && rest.length === 2 && publicId && field) return { name, publicId, field }
  if (name === 'seal-proposal') return rest.length === 1 && publicId ? { name, id: publicId } : null
  const files = rest.filter((word) => word !== '--dry-run')
  const [file] = files
  const isWhole = name === 'import' && files.length === 1 && rest.length - files.length <= 1
  if (!isWhole || file === undefined || file.startsWith('-')) return null
  return { name: 'import', file, isDryRun: rest.length > files.length }
}

const say = (line: string) => void process.stdout.write(`${line}\n`)

async function run(command: Command, now: string): Promise<void> {
  const database = await openMigrated({
    databaseUrl: process.env.DATABASE_URL?.trim() || null,
    dataFolder: path.resolve(process.env.KUSKA_DATA?.trim() || '.data'),
    report: say,
  })
  const stop = () => void database.close().finally(() => process.exit(130))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  try {
    await withCatalogue(database.url, (catalogue) => perform(command, catalogue, now))
  } finally {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
    await database.close()
  }
}

function perform(command: Command, catalogue: Catalogue, now: string): Promise<void> {
  switch (command.name) {
    case 'publish':
      return publishNow(catalogue, now)
    case 'verify-history':
      return verifyNow(catalogue)
    case 'seal':
      return sealNow(catalogue, command)
    case 'seal-proposal':
      return sealProposalNow(catalogue, command.id)
    case 'import':
      return runImport(catalogue, command.file, command.isDryRun, now)
  }
}

/** @throws Refusal when a link does not fit: somebody has written past the program. */
async function verifyNow(catalogue: Catalogue): Promise<void> {
  const { isWhole, rowCount, sealedCount, firstBadId, head } = await verifyHistory(catalogue)
  if (!isWhole)
    throw new Refusal(
      `history: got a row that does not fit, number ${firstBadId} of ${rowCount}, expected every ` +
        'link of the chain; compare with a backup, and find out who wrote to the database',
    )
  say(`history: ${rowCount} rows, ${sealedCount} of them sealed, all of them as written`)
  say(`history: head ${head ?? 'none'}; compare it with the last one in the log`)
}

const STILL_HELD =
  'backups and .data/editions made before, and for a while the write-ahead log, still hold it'

async function sealNow(catalogue: Catalogue, wish: SealingWish): Promise<void> {
  const sealed = await sealHistory(catalogue.url, wish)
  say(`${sealed} rows of history sealed; ${STILL_HELD}`)
}

async function sealProposalNow(catalogue: Catalogue, id: string): Promise<void> {
  await sealProposal(catalogue.url, id)
  say(`proposal sealed; ${STILL_HELD}`)
}

async function publishNow(catalogue: Catalogue, now: string): Promise<void> {
  say(describePublication(await publish(catalogue, now)))
}

async function runImport(
  catalogue: Catalogue,
  file: string,
  isDryRun: boolean,
  now: string,
): Promise<void> {
  const { gazetteer, aliases } = readShippedCatalogue()
  const wish: FileWish = { file, gazetteer, report: say }
  if (isDryRun) {
    const { plan, isFirst } = await previewFile(catalogue, wish)
    for (const line of describeImport(plan)) say(line)
    say(`dry run: nothing was written; ${isFirst ? 'it would go straight in' : PROPOSED}`)
    return
  }
  await importPlaces(catalogue, gazetteer.places, aliases)
  const { isFirst, plan, count } = await importFile(catalogue, wish, now)
  say(describeCounts(plan))
  if (isFirst) {
    say(`${count} listings written: first import, by the operator`)
    return publishNow(catalogue, now)
  }
  const wished = plan.added.length + plan.changed.length
  if (wished === 0) return say('nothing changes')
  const waiting = wished - count
  const before = waiting > 0 ? ` (${waiting} wait there already)` : ''
  say(`${count} new proposals for the moderators${before}; the catalogue stays as it is`)
}

const PROPOSED = 'it would become proposals for the moderators'

/**
 * The operator's `npm run catalogue -- …`.
 * @returns the exit code.
 */
export async function runCatalogueCommand(words: readonly string[]): Promise<number> {
  const command = parseCommand(words)
  if (command === null) {
    process.stderr.write(`${USAGE}\n`)
    return 2
  }
  try {
    await run(command, process.env.KUSKA_NOW || new Date().toISOString())
    return 0
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    process.stderr.write(`${error.message}\n`)
    return 1
  }
}
