import 'server-only'
import { Client } from 'pg'
import { Refusal } from '../refusal'

export interface SealingWish {
  /** Of a listing, six letters; not of a confidential entry, which has no such values. */
  readonly publicId: string
  /** As changes name it: `points`, `channels`, `facts.free` … */
  readonly field: string
}

/** Wherever a value was kept. Rewritten whole, so that no page of the disk's file still holds it. */
const TABLES = ['history', 'proposal', 'withdrawal', 'draft', 'edition']

/**
 * Destroys what a field of a listing has ever said, in history, proposals, withdrawals, drafts and
 * all editions but the newest; what it says now stays. Who, when, which field and the codes stay too,
 * so that the chain holds. Backups made before still hold the values: that is a limit, and named.
 * @param url the owner's; the program's role may not do this.
 * @returns how many rows of history were sealed.
 * @throws Refusal when there is no such listing.
 */
export async function sealHistory(url: string, { publicId, field }: SealingWish): Promise<number> {
  const owner = new Client({ connectionString: url, application_name: 'kuska-seal' })
  await owner.connect()
  try {
    const { rows } = await owner.query<{ sealed: string }>(
      `SELECT seal_history(id, $2) AS sealed FROM service
        WHERE public_id = $1 AND exposure = 'OPEN'`,
      [publicId, field],
    )
    const [row] = rows
    if (!row)
      throw new Refusal(
        `seal: got ${publicId}, expected the id of an open listing in the catalogue`,
      )
    for (const table of TABLES) await owner.query(`VACUUM FULL ${table}`)
    return Number(row.sealed)
  } finally {
    await owner.end()
  }
}
