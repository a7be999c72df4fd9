import 'server-only'
import { z } from 'zod'
import { ReviewRefusal } from '../../domain/review-refusal'
import type { CatalogueTransaction } from '../db'

const answerSchema = z.tuple([z.object({ isOwn: z.boolean(), isDenied: z.boolean() })])

/**
 * Lets a call decide whether a withdrawn listing comes back: to a number of none of its organisation's
 * listings, since whoever answers there may be why it was withdrawn, and while nobody has said no.
 * @throws ReviewRefusal.
 */
export async function requireOfficialCall(
  transaction: CatalogueTransaction,
  withdrawalId: string,
  number: string,
): Promise<void> {
  const answer = await transaction.$queryRaw`
    SELECT is_number_of_withdrawn(${withdrawalId}::uuid, ${number}) AS "isOwn",
      EXISTS (SELECT FROM call_back
        WHERE withdrawal_id = ${withdrawalId}::uuid AND outcome = 'denied') AS "isDenied"`
  const [{ isOwn, isDenied }] = answerSchema.parse(answer)
  if (isDenied) throw new ReviewRefusal('was_denied')
  if (isOwn) throw new ReviewRefusal('number_of_its_own')
}
