import 'server-only'
import type { Role } from '../../domain/permissions'

/** What somebody said about a proposal: an organisation and a role, never a person. */
export interface CommentView {
  readonly organisation: string
  readonly role: Role
  readonly text: string
  /** ISO instant. */
  readonly at: string
}
