import 'server-only'
import { limaDate } from '../../domain/lima-date'
import { type ImportPlan, planImport } from '../../import/plan'
import type { ReadFile } from '../../import/read-listings'
import { alone } from '../alone'
import type { Catalogue, CatalogueTransaction } from '../db'
import { findStoredListings, type ServiceHandle } from './find-stored-listings'
import { proposeListings } from './propose-listings'
import { writeListings } from './write-listings'

/** What a file would do, or did. */
export interface ImportPreview {
  /** True for the first import: only into an empty catalogue are listings written directly. */
  readonly isFirst: boolean
  readonly plan: ImportPlan<ServiceHandle>
}

export interface ImportResult extends ImportPreview {
  /** Listings written, or proposals made. */
  readonly count: number
}

export interface ImportWish {
  /** ISO instant; the day in Lima decides which sources are too old to publish. */
  readonly now: string
  readonly onProgress: (written: number, total: number) => void
}

/** What an import would do; nothing is written. */
export function previewImport(catalogue: Catalogue, file: ReadFile): Promise<ImportPreview> {
  requireGood(file)
  return alone(catalogue, 'import', (transaction) => lookAtFile(transaction, file))
}

/**
 * Imports a file, whole or not at all: into an empty catalogue directly, afterwards as proposals
 * (domain rule 9). It withdraws nothing: a listing that the file leaves out stays.
 */
export function importListings(
  catalogue: Catalogue,
  file: ReadFile,
  { now, onProgress }: ImportWish,
): Promise<ImportResult> {
  requireGood(file)
  return alone(catalogue, 'import', async (transaction) => {
    const { isFirst, plan } = await lookAtFile(transaction, file)
    if (!isFirst) {
      const { count } = await proposeListings(transaction, plan)
      return { isFirst, plan, count }
    }
    const listings = plan.added.map(({ listing }) => listing)
    await writeListings(transaction, listings, limaDate(now), onProgress)
    return { isFirst, plan, count: listings.length }
  })
}

/** What a file would do to the catalogue as it is now. */
export async function lookAtFile(
  transaction: CatalogueTransaction,
  file: ReadFile,
): Promise<ImportPreview> {
  const stored = await findStoredListings(transaction)
  return { isFirst: stored.length === 0, plan: planImport(stored, file.listings, file.columns) }
}

function requireGood({ refused }: ReadFile): void {
  if (refused.length === 0) return
  throw new Error(`import: got a file with ${refused.length} refusals, expected none`)
}
