import type { AuthorRole } from './review'

/** One field that was changed. */
export interface HistoryRow {
  readonly id: string
  /** The id of the newest row of the same act: an edit, an import or a withdrawal, whole. */
  readonly actId: string
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
