import { promises as fs } from 'node:fs'
import path from 'node:path'
import type { Catalogue } from '../data/db'
import { Refusal } from '../data/refusal'
import { findAggressorNumbers } from '../data/restricted/find-aggressor-numbers'
import {
  type ImportPreview,
  type ImportResult,
  importListings,
  previewImport,
} from '../data/restricted/import-listings'
import type { Gazetteer } from '../import/gazetteer'
import { formatIssue } from '../import/issue'
import { readAnyFile } from '../import/read-any-file'
import type { ReadFile } from '../import/read-listings'

export interface FileWish {
  readonly file: string
  readonly gazetteer: Gazetteer
  readonly report: (line: string) => void
}

/**
 * Imports a file of listings, and reports each thing that is wrong with it.
 * @param now ISO instant.
 * @throws Refusal when anything is wrong; then nothing is written.
 */
export async function importFile(
  catalogue: Catalogue,
  { file, gazetteer, report }: FileWish,
  now: string,
): Promise<ImportResult> {
  const read = await readFile(catalogue, { file, gazetteer, report })
  return importListings(catalogue, read, {
    now,
    onProgress: (written, total) => report(`${written} of ${total} listings`),
  })
}

/** The same without writing: what the file would do. */
export async function previewFile(catalogue: Catalogue, wish: FileWish): Promise<ImportPreview> {
  return previewImport(catalogue, await readFile(catalogue, wish))
}

async function readFile(
  catalogue: Catalogue,
  { file, gazetteer, report }: FileWish,
): Promise<ReadFile> {
  const bytes = await fs.readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(`${file}: got ${error.code}, expected a file that can be read`)
  })
  // The operator answers for a file as for the catalogue: what it says was confirmed, was.
  const read = readAnyFile(bytes, gazetteer, await findAggressorNumbers(catalogue), true)
  const name = path.basename(file)
  for (const warning of read.warnings) report(`warning: ${formatIssue(name, warning)}`)
  for (const issue of read.refused) report(formatIssue(name, issue))
  if (read.refused.length === 0) return read
  const count = read.refused.length === 1 ? '1 problem' : `${read.refused.length} problems`
  throw new Refusal(`${name}: got ${count}, expected none; nothing was written`)
}
