import 'server-only'
import type { CatalogueTransaction } from '../db'
import type { CommentView } from './comment-view'
import { findNames } from './find-names'

/** What was said of proposals, oldest first, by the proposal. */
export async function findComments(
  transaction: CatalogueTransaction,
  proposalIds: readonly string[],
): Promise<(proposalId: string) => CommentView[]> {
  const rows = await transaction.proposalComment.findMany({
    select: { proposalId: true, organisationId: true, role: true, text: true, at: true },
    where: { proposalId: { in: [...proposalIds] } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  const nameOf = await findNames(
    transaction,
    rows.map(({ organisationId }) => organisationId),
  )
  return (wanted) =>
    rows
      .filter(({ proposalId }) => proposalId === wanted)
      .map(({ organisationId, role, text, at }) => ({
        organisation: nameOf(organisationId) ?? '',
        role,
        text,
        at: at.toISOString(),
      }))
}
