import 'server-only'
import type { Actor } from '../../domain/permissions'
import type { ReadFile } from '../../import/read-listings'
import type { Catalogue } from '../db'
import type { ImportPreview } from './import-listings'

export interface ProposedImport {
  /** Null when nothing was proposed. */
  readonly batchId: string | null
  readonly count: number
}

/** What her file would propose; nothing is written. @throws Forbidden, NeedsFreshSignIn, ReviewRefusal. */
export async function previewOwnImport(
  _catalogue: Catalogue,
  _actor: Actor,
  _file: ReadFile,
): Promise<ImportPreview> {
  throw new Error('review: not here yet')
}

/**
 * Puts a file before the moderators, as proposals of one batch. A provider's file may name listings
 * of her own organisation alone; another one refuses the whole file.
 * @throws Forbidden, NeedsFreshSignIn, ReviewRefusal.
 */
export async function proposeImport(
  _catalogue: Catalogue,
  _actor: Actor,
  _file: ReadFile,
  _now: string,
): Promise<ProposedImport> {
  throw new Error('review: not here yet')
}
