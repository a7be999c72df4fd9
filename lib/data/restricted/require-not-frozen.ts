import 'server-only'
import type { Actor } from '../../domain/permissions'
import { ReviewRefusal } from '../../domain/review-refusal'
import type { CatalogueTransaction } from '../db'

/** @throws ReviewRefusal when somebody of her organisation has stopped it. */
export async function requireNotFrozen(
  transaction: CatalogueTransaction,
  { organisationId }: Actor,
): Promise<void> {
  const frozen = await transaction.organisation.findFirst({
    where: { id: organisationId, frozenAt: { not: null } },
    select: { id: true },
  })
  if (frozen) throw new ReviewRefusal('frozen')
}
