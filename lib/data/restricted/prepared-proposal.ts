import 'server-only'
import type { FieldChange } from '../../domain/change'
import type { Listing } from '../../domain/listing'
import type { Risk } from '../../domain/risk'

/** A proposal that was looked at and may be put before the moderators. */
export interface PreparedProposal {
  readonly targetId: string | null
  readonly baseVersion: number | null
  readonly exposure: Listing['exposure']
  readonly changes: readonly FieldChange[]
  readonly risk: Risk
  /** `stale` when a touched field has changed since: it is kept, and shows the conflict. */
  readonly state: 'submitted' | 'stale'
}
