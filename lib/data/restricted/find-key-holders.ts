import 'server-only'
import type { Approval } from '../../domain/review'
import { TURNS_KEYS } from '../accounts/turns-keys'
import type { CatalogueTransaction } from '../db'

type Holder = Pick<Approval, 'userId' | 'organisationId'>

/**
 * Who of these may turn keys now, of the organisation that they turned them for.
 * @returns what says so of one of them.
 */
export async function findKeyHolders(
  transaction: CatalogueTransaction,
  turned: readonly Holder[],
): Promise<(key: Holder) => boolean> {
  const members = await transaction.member.findMany({
    select: { userId: true, organisationId: true },
    where: {
      userId: { in: [...new Set(turned.map(({ userId }) => userId))] },
      ...TURNS_KEYS,
    },
  })
  const organisationOf = new Map(members.map((one) => [one.userId, one.organisationId]))
  return ({ userId, organisationId }) => organisationOf.get(userId) === organisationId
}
