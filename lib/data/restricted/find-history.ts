import 'server-only'
import type { Actor } from '../../domain/permissions'
import type { AuthorRole } from '../../domain/review'
import type { Catalogue } from '../db'

/** One field that was changed. */
export interface HistoryRow {
  readonly id: string
  /** ISO instant. */
  readonly at: string
  readonly field: string
  readonly old: unknown
  readonly new: unknown
  /** The values were destroyed, since they had become confidential. */
  readonly isSealed: boolean
  readonly reason: string
  /** Null: the operator. */
  readonly organisation: string | null
  readonly role: AuthorRole
}

/** What was changed of a listing, newest first. Empty when it is not hers to read. */
export async function findHistory(
  _catalogue: Catalogue,
  _actor: Actor,
  _serviceId: string,
): Promise<HistoryRow[]> {
  throw new Error('review: not here yet')
}
