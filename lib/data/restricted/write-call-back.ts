import 'server-only'
import { judgeCallBack } from '../../domain/call-back-number'
import type { FieldChange } from '../../domain/change'
import type { Listing } from '../../domain/listing'
import { isNationalNumber } from '../../domain/national-numbers'
import type { Actor } from '../../domain/permissions'
import { ReviewRefusal } from '../../domain/review-refusal'
import type { CatalogueTransaction } from '../db'
import type { CallBackWish } from './call-back-wish'
import { findWithdrawnNumbers } from './find-withdrawn-numbers'

/** What a call was made to check. */
interface CallSubject {
  readonly of: { readonly proposalId: string } | { readonly withdrawalId: string }
  /** Null for a new listing. */
  readonly serviceId: string | null
  readonly exposure: 'OPEN' | 'CONFIDENTIAL'
  /** As it is now; null for a new listing. */
  readonly listing: Listing | null
  /** What is proposed: none of its numbers may be the one that was called. */
  readonly changes: readonly FieldChange[]
}

/**
 * Records a call about a proposal, or about a withdrawal that is to be undone.
 * @throws ReviewRefusal for a number that proves nothing.
 */
export async function writeCallBack(
  transaction: CatalogueTransaction,
  { userId, organisationId, role }: Actor,
  { of, serviceId, exposure, listing, changes }: CallSubject,
  { number, outcome }: CallBackWish,
  now: string,
): Promise<void> {
  const withdrawn = await findWithdrawnNumbers(transaction, serviceId)
  const judged = judgeCallBack(number, { listing, changes, withdrawn })
  if ('fault' in judged) throw new ReviewRefusal(judged.fault)
  // A safe house's own telephone may stand nowhere, not even among the calls.
  if (exposure === 'CONFIDENTIAL' && !isNationalNumber(number))
    throw new ReviewRefusal('number_not_valid')
  await transaction.callBack.create({
    data: {
      ...{ ...of, exposure, userId, organisationId, role },
      ...{ number, via: judged.via, outcome, at: new Date(now) },
    },
    select: { id: true },
  })
}
