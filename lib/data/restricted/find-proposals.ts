import 'server-only'
import type { Prisma } from '../../../prisma/generated/client'
import type { FieldChange } from '../../domain/change'
import { fieldChangesSchema } from '../../domain/field-changes-schema'
import type { PermissionObject } from '../../domain/permissions'
import type { Approval, CallBack, ReviewedProposal } from '../../domain/review'
import type { ProposalState } from '../../domain/review-state'
import type { WithdrawalReason } from '../../domain/withdrawal-reason'
import type { CatalogueTransaction } from '../db'
import { countOfficialRows } from './count-official-rows'
import { findBringingBack } from './find-bringing-back'
import { findKeepers } from './find-keepers'
import { findKeyHolders } from './find-key-holders'

const PROPOSAL = {
  id: true,
  targetId: true,
  exposure: true,
  baseVersion: true,
  changes: true,
  authorUserId: true,
  authorOrganisationId: true,
  authorRole: true,
  origin: true,
  risk: true,
  state: true,
  batchId: true,
  isOlder: true,
  reason: true,
  withdrawalReason: true,
  createdAt: true,
  target: { select: { id: true, operatorId: true } },
} satisfies Prisma.ProposalSelect

const KEY = { proposalId: true, userId: true, organisationId: true, role: true, at: true } as const

export interface StoredApproval extends Approval {
  readonly role: 'provider' | 'moderator' | 'administrator'
  readonly at: Date
}

export interface StoredCallBack extends StoredApproval, CallBack {
  /** Null once it was sealed. */
  readonly number: string | null
  readonly via: 'old' | 'official'
}

/** A proposal with its keys, as the rules of review and of permission ask for it. */
export interface StoredProposal extends ReviewedProposal {
  readonly id: string
  readonly targetId: string | null
  /** True until it is published, and then false: it has a target from there on. */
  readonly isNew: boolean
  /** Of the target; undefined for a new listing. */
  readonly operatorId: string | null | undefined
  /** Who looks after the target; undefined for a new listing. */
  readonly keeperIds: readonly string[] | undefined
  readonly exposure: 'OPEN' | 'CONFIDENTIAL'
  readonly changes: readonly FieldChange[]
  readonly state: ProposalState
  readonly isOlder: boolean
  readonly reason: string | null
  /** Why a moderator asks to take the listing down; null for any other change. */
  readonly withdrawalReason: WithdrawalReason | null
  readonly createdAt: Date
  readonly approvals: readonly StoredApproval[]
  readonly callBacks: readonly StoredCallBack[]
}

/** Proposals with their keys, table after table (see `findStoredServices`). */
export async function findProposals(
  transaction: CatalogueTransaction,
  where: Prisma.ProposalWhereInput,
  take = 5000,
): Promise<StoredProposal[]> {
  const rows = await transaction.proposal.findMany({
    select: PROPOSAL,
    where,
    orderBy: [{ risk: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    take,
  })
  const ofThese = { proposalId: { in: rows.map(({ id }) => id) } }
  const orderBy = { at: 'asc' } as const
  const approvals = await transaction.approval.findMany({ select: KEY, where: ofThese, orderBy })
  const callBacks = await transaction.callBack.findMany({
    select: { ...KEY, number: true, via: true, outcome: true },
    where: ofThese,
    orderBy,
  })
  const officialRowsOf = await countOfficialRows(
    transaction,
    rows.map(({ batchId }) => batchId),
  )
  const bringingBack = await findBringingBack(
    transaction,
    rows.map(({ id }) => id),
  )
  const isHolder = await findKeyHolders(transaction, [...approvals, ...callBacks])
  const toKey = <K extends { userId: string; organisationId: string }>(key: K) => ({
    ...key,
    isValid: isHolder(key),
  })
  const keepersOf = await findKeepers(
    transaction,
    rows.flatMap(({ target }) => target ?? []),
  )
  return rows.map(({ target, changes, ...row }) => ({
    ...row,
    officialRows: officialRowsOf(row.batchId),
    bringsBack: bringingBack.has(row.id),
    isNew: row.targetId === null,
    operatorId: target ? target.operatorId : undefined,
    keeperIds: target ? keepersOf(target) : undefined,
    changes: fieldChangesSchema.parse(changes),
    approvals: approvals.filter(({ proposalId }) => proposalId === row.id).map(toKey),
    callBacks: callBacks.filter(({ proposalId }) => proposalId === row.id).map(toKey),
  }))
}

/** What `can` needs to know of a proposal. */
export function toPermissionObject(proposal: StoredProposal): PermissionObject {
  const { operatorId, keeperIds, risk, state } = proposal
  const { authorUserId, authorOrganisationId, authorRole, approvals } = proposal
  return {
    ...(operatorId !== undefined && { operatorId }),
    ...(keeperIds !== undefined && { keeperIds }),
    risk,
    state,
    authorUserId,
    authorOrganisationId,
    authorRole,
    approvals,
  }
}
