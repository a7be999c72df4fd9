import type { Risk } from './risk'

export type AuthorRole = 'provider' | 'moderator' | 'administrator' | 'operator'
export const PROPOSAL_ORIGINS = ['provider', 'moderator', 'import'] as const
export type ProposalOrigin = (typeof PROPOSAL_ORIGINS)[number]
/** `denied`: whoever answered says that it is not so. */
export const CALL_OUTCOMES = ['confirmed', 'denied', 'no_answer'] as const
export type CallOutcome = (typeof CALL_OUTCOMES)[number]

/** One turned key. */
export interface Approval {
  readonly userId: string
  readonly organisationId: string
  /** Whoever turned it may turn keys now: what a captured account has approved goes when she does. */
  readonly isValid: boolean
}

/** One call to the old or an official number. */
export interface CallBack extends Approval {
  readonly outcome: CallOutcome
}

/** What decides whether a proposal may be published. */
export interface ReviewedProposal {
  readonly risk: Risk
  readonly origin: ProposalOrigin
  /** Null for the operator's command. */
  readonly authorUserId: string | null
  readonly authorOrganisationId: string | null
  readonly authorRole: AuthorRole
  /** One file, reviewed together. */
  readonly batchId: string | null
  /** Rows of that file whose source is the State's; no more than needed are counted. */
  readonly officialRows: number
  /** It would show a number or a door again that «Retirar ya» took (`brings_back` in the database). */
  readonly bringsBack: boolean
  readonly approvals: readonly Approval[]
  readonly callBacks: readonly CallBack[]
}

/** What a proposal still needs before the public sees it. */
export type Missing = 'first_approval' | 'second_approval' | 'call_back'

/**
 * The keys that are not turned yet (domain rule 9). CRITICAL: two approvers of two organisations,
 * none of them the author's, and a call that confirmed it; NORMAL: one person who is not the author.
 * The database asks for the same (`proposal_needs_its_keys`).
 */
export function missingKeys(proposal: ReviewedProposal): Missing[] {
  if (proposal.risk === 'NORMAL') {
    const isSeen = proposal.approvals.some(
      ({ userId, isValid }) => isValid && userId !== proposal.authorUserId,
    )
    return isSeen ? [] : ['first_approval']
  }
  const isOutside = (key: Approval) =>
    key.userId !== proposal.authorUserId && key.organisationId !== proposal.authorOrganisationId
  const keys = proposal.approvals.filter((key) => key.isValid && isOutside(key))
  const people = new Set(keys.map(({ userId }) => userId)).size
  const organisations = new Set(keys.map(({ organisationId }) => organisationId)).size
  const count = Math.min(people, organisations)
  const calls = proposal.callBacks.filter(isOutside)
  // One «no» from the institution is enough, whoever heard it: a second call must not talk it away.
  const isCalled =
    calls.some(({ outcome, isValid }) => isValid && outcome === 'confirmed') &&
    calls.every(({ outcome }) => outcome !== 'denied')
  return [
    ...(count < 1 ? (['first_approval'] as const) : []),
    ...(count < 2 ? (['second_approval'] as const) : []),
    ...(isCalled || isSparedTheCall(proposal) ? [] : (['call_back'] as const)),
  ]
}

/** A directory goes on printing what somebody withdrew: that is called about, alone, as anything else. */
function isSparedTheCall(proposal: ReviewedProposal): boolean {
  return isOfficialBatch(proposal) && !proposal.bringsBack
}

/** A directory has many offices. A file of fewer rows is a few changes, and somebody can call. */
const OFFICIAL_FROM_ROWS = 20

/**
 * A file of an official source, brought by the operator or a moderator: nobody can call 500 offices,
 * so its fields say «Aún no confirmado» instead (domain rule 9). Official is one of which twenty rows and
 * more name a page of the State, or a directory of it that is known by its title (`official_rows` in the
 * database). Any other is called back.
 */
export function isOfficialBatch({
  origin,
  batchId,
  authorRole,
  officialRows,
}: Pick<ReviewedProposal, 'origin' | 'batchId' | 'authorRole' | 'officialRows'>): boolean {
  const isOfficial = authorRole === 'operator' || authorRole === 'moderator'
  const isMany = officialRows >= OFFICIAL_FROM_ROWS
  return origin === 'import' && batchId !== null && isOfficial && isMany
}
