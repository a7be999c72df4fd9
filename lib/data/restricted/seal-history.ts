import 'server-only'
import { Refusal } from '../refusal'
import { sealAsOwner } from './seal-as-owner'

export interface SealingWish {
  /** Of a listing, six letters; not of a confidential entry, which has no such values. */
  readonly publicId: string
  /** As changes name it: `points`, `channels`, `facts.free` … */
  readonly field: string
}

/**
 * Destroys what a field of a listing has ever said, in history, proposals, withdrawals, drafts and
 * all editions but the newest, with what was said beside its changes: numbers of calls, comments,
 * reasons. Then what others wrote: new listings that whoever looks after it had begun, and every draft,
 * listing that never came to be, comment, reason and number of a call that names one of its streets,
 * numbers or names, as people spell them. What is public of other listings stays.
 *
 * What it says now stays. Who, when, which field and the codes stay too, so that the chain holds. Backups
 * made before, and the server's write-ahead log until it has come round, still hold the values: those are
 * limits, and named.
 * @param url the owner's; the program's role may not do this.
 * @returns how many rows of history were sealed.
 * @throws Refusal when there is no such listing.
 */
export async function sealHistory(url: string, { publicId, field }: SealingWish): Promise<number> {
  const sealed = await sealAsOwner(
    url,
    `SELECT seal_history(id, $2) AS sealed FROM service
      WHERE public_id = $1 AND exposure = 'OPEN'`,
    [publicId, field],
  )
  if (sealed === null)
    throw new Refusal(`seal: got ${publicId}, expected the id of an open listing in the catalogue`)
  return sealed
}
