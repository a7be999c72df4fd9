import 'server-only'
import { promises as fs } from 'node:fs'
import type { Edition } from './edition'
import { editionBytes } from './edition-bytes'
import { parseEdition } from './verify'

/** Editions kept on disk, the newest included. */
const KEPT = 7
const NAME = /^([1-9]\d{0,14})-([0-9a-f]{64})\.json$/
/** Half-written files of a process that was killed; a later write sweeps them away. */
const TEMPORARY = /^\.\d+-[0-9a-z]+\.tmp$/
/** A younger one may belong to a process that is still writing. */
const TORN_AFTER_MS = 60_000

/** The newest edition of the folder that is whole, or null; and what was refused on the way. */
export interface StoredEdition {
  readonly edition: Edition | null
  /** One sentence for each newer file that could not be used. */
  readonly refused: string[]
}

/**
 * Keeps an edition for the next start, whole or not at all: temporary file, fsync, rename, fsync of
 * the folder, so that a power cut leaves the last good one. Keeps the last seven.
 * @throws when a newer one is there already, or the folder cannot be written; serving goes on from
 * memory either way.
 */
export async function writeEdition(folder: string, edition: Edition): Promise<void> {
  const bytes = editionBytes(edition)
  try {
    await fs.mkdir(folder, { recursive: true })
    const files = await findFiles(folder)
    requireNewer(folder, files, edition)
    const name = `${edition.number}-${edition.hash}.json`
    await writeWhole(folder, name, bytes)
    await sweep(folder, name)
  } catch (error) {
    if (!isSystemError(error)) throw error
    throw new Error(
      `editions folder ${folder}: got ${error.code}, expected a folder that can be written; ` +
        'Kuska goes on from memory, but after a restart with the database stopped it would answer ' +
        'from an older edition. Make the folder writable or move it with KUSKA_DATA',
    )
  }
}

/** Falls back from one bad file to the next older, so that one torn page of a disk stops nobody. */
export async function readLatestEdition(folder: string): Promise<StoredEdition> {
  const refused: string[] = []
  for (const { name, number, hash } of await findFiles(folder)) {
    try {
      const edition = parseEdition(await fs.readFile(`${folder}/${name}`))
      if (edition.number === number && edition.hash === hash) return { edition, refused }
      refused.push(`${name}: got edition ${edition.number}-${edition.hash}, expected its file name`)
    } catch (error) {
      refused.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return { edition: null, refused }
}

interface EditionFile {
  readonly name: string
  readonly number: number
  readonly hash: string
}

/** Newest first; an absent folder has none. */
async function findFiles(folder: string): Promise<EditionFile[]> {
  const names = await fs.readdir(folder).catch((error: unknown) => {
    if (isSystemError(error) && error.code === 'ENOENT') return []
    throw error
  })
  return names
    .flatMap((name) => {
      const [, number, hash] = NAME.exec(name) ?? []
      return number && hash ? [{ name, number: Number(number), hash }] : []
    })
    .sort((a, b) => b.number - a.number || (a.name < b.name ? -1 : 1))
}

function requireNewer(folder: string, files: readonly EditionFile[], edition: Edition): void {
  const newest = files.find(
    ({ number, hash }) =>
      number > edition.number || (number === edition.number && hash !== edition.hash),
  )
  if (!newest) return
  throw new Error(
    `editions folder ${folder}: got edition ${edition.number} after ${newest.number}, expected a ` +
      'higher number. If this is another or a restored database, empty the folder',
  )
}

async function writeWhole(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${folder}/.${process.pid}-${Math.random().toString(36).slice(2)}.tmp`
  try {
    const file = await fs.open(temporary, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await fs.rename(temporary, `${folder}/${name}`)
  } catch (error) {
    await fs.rm(temporary, { force: true })
    throw error
  }
  // Without this a power cut may forget the new name although the bytes are safe.
  const directory = await fs.open(folder, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}

async function sweep(folder: string, written: string): Promise<void> {
  const now = (await fs.stat(`${folder}/${written}`)).mtimeMs
  const old = (await findFiles(folder)).slice(KEPT)
  await Promise.all(old.map(({ name }) => fs.rm(`${folder}/${name}`, { force: true })))
  for (const name of (await fs.readdir(folder)).filter((one) => TEMPORARY.test(one))) {
    const torn = await fs.stat(`${folder}/${name}`).catch(() => null)
    if (torn && torn.mtimeMs < now - TORN_AFTER_MS)
      await fs.rm(`${folder}/${name}`, { force: true })
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
}
