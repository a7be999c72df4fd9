import 'server-only'
import type { CatalogueTransaction } from '../db'

/**
 * Of these listings the proposals that took one down, as long as it is down by them: once it has been
 * public again, whatever took it away since is another matter.
 */
export async function findTakenDown(
  transaction: CatalogueTransaction,
  serviceIds: readonly string[],
): Promise<string[]> {
  const last = await transaction.history.findMany({
    select: { proposalId: true },
    where: {
      serviceId: { in: [...serviceIds] },
      changedField: 'status',
      service: { status: 'withdrawn' },
    },
    orderBy: { id: 'desc' },
    distinct: ['serviceId'],
  })
  return last.flatMap(({ proposalId }) => proposalId ?? [])
}
