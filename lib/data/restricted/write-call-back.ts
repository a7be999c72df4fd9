import 'server-only'
import { judgeCallBack } from '../../domain/call-back-number'
import { isNationalNumber } from '../../domain/national-numbers'
import type { Actor } from '../../domain/permissions'
import { ReviewRefusal } from '../../domain/review-refusal'
import type { CatalogueTransaction } from '../db'
import type { CallBackWish } from './call-back-wish'
import type { StoredProposal } from './find-proposals'
import { findStoredListings } from './find-stored-listings'

/**
 * Records a call about a proposal.
 * @throws ReviewRefusal for a number that proves nothing.
 */
export async function writeCallBack(
  transaction: CatalogueTransaction,
  { userId, organisationId, role }: Actor,
  { id: proposalId, targetId, exposure, changes }: StoredProposal,
  { number, outcome }: CallBackWish,
  now: string,
): Promise<void> {
  const [target] = targetId ? await findStoredListings(transaction, { id: targetId }) : []
  const judged = judgeCallBack(number, target?.listing ?? null, changes)
  if ('fault' in judged) throw new ReviewRefusal(judged.fault)
  // A safe house's own telephone may stand nowhere, not even among the calls.
  if (exposure === 'CONFIDENTIAL' && !isNationalNumber(number))
    throw new ReviewRefusal('number_not_valid')
  await transaction.callBack.create({
    data: {
      ...{ proposalId, exposure, userId, organisationId, role },
      ...{ number, via: judged.via, outcome, at: new Date(now) },
    },
    select: { id: true },
  })
}
