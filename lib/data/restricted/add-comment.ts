import 'server-only'
import type { Actor } from '../../domain/permissions'
import type { CatalogueTransaction } from '../db'

/** What somebody says of a proposal that she may read, as it may be kept. */
interface Said {
  /** Of the proposal. */
  readonly id: string
  readonly exposure: 'OPEN' | 'CONFIDENTIAL'
  /** Plain already. */
  readonly text: string
}

export async function addComment(
  transaction: CatalogueTransaction,
  { userId, organisationId, role }: Actor,
  { id: proposalId, exposure, text }: Said,
  now: string,
): Promise<void> {
  await transaction.proposalComment.create({
    data: { proposalId, exposure, userId, organisationId, role, text, at: new Date(now) },
    select: { id: true },
  })
}
