import 'server-only'
import type { KindCode } from '../../domain/kind'
import { type Actor, can } from '../../domain/permissions'
import type { QueueRow } from '../../domain/queue-row'
import type { ProposalOrigin } from '../../domain/review'
import type { ProposalState } from '../../domain/review-state'
import type { Risk } from '../../domain/risk'
import type { Catalogue } from '../db'
import { findProposals } from './find-proposals'
import { toQueueRows } from './queue-rows'

/** What is left out does not filter. */
export interface QueueFilter {
  readonly risk?: Risk | undefined
  readonly origin?: ProposalOrigin | undefined
  readonly kind?: KindCode | undefined
  /** 2 digits. */
  readonly department?: string | undefined
  /** Without it: what is open, `submitted` and `stale`. */
  readonly state?: ProposalState | undefined
}

const AT_MOST = 1000

/** What waits for moderators, critical first, then oldest first; at most 1,000. Empty for others. */
export function findQueue(
  { client }: Catalogue,
  actor: Actor,
  { risk, origin, kind, department, state }: QueueFilter,
  _now: string,
): Promise<QueueRow[]> {
  if (!can(actor, 'proposal.read', {})) return Promise.resolve([])
  return client.$transaction(async (transaction) => {
    const proposals = await findProposals(
      transaction,
      {
        ...(risk && { risk }),
        ...(origin && { origin }),
        state: state ?? { in: ['submitted', 'stale'] },
      },
      AT_MOST,
    )
    const rows = await toQueueRows(transaction, actor, proposals)
    return rows
      .map(({ row }) => row)
      .filter((row) => kind === undefined || row.kind === kind)
      .filter((row) => department === undefined || row.department === department)
  })
}
