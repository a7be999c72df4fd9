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
