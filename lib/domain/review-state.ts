import type { Conflict } from './find-conflicts'
import { missingKeys, type ReviewedProposal } from './review'

export const PROPOSAL_STATES = [
  'draft',
  'submitted',
  'approved',
  'published',
  'rejected',
  'cancelled',
  'stale',
] as const
export type ProposalState = (typeof PROPOSAL_STATES)[number]

/**
 * What may follow what (domain rule 8). The database has the same table
 * (`proposal_moves_as_allowed`); nothing follows a decision.
 */
export const NEXT_STATES: Readonly<Record<ProposalState, readonly ProposalState[]>> = {
  draft: ['submitted', 'cancelled'],
  submitted: ['approved', 'rejected', 'cancelled', 'stale'],
  approved: ['published', 'stale'],
  stale: ['cancelled', 'rejected'],
  published: [],
  rejected: [],
  cancelled: [],
}

/**
 * What becomes of a submitted proposal once a key was turned: it waits for the others, is published,
 * or is found to stand on something that has changed.
 */
export function stateAfterKey(
  proposal: ReviewedProposal,
  conflicts: readonly Conflict[],
): 'submitted' | 'published' | 'stale' {
  if (missingKeys(proposal).length > 0) return 'submitted'
  return conflicts.length > 0 ? 'stale' : 'published'
}
