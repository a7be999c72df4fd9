import 'server-only'
import { dueFields } from '../../domain/due-fields'
import { dueToProvider } from '../../domain/due-to-provider'
import { limaDate } from '../../domain/lima-date'
import type { Catalogue } from '../db'
import { findPhoneTurns } from './find-phone-turns'
import { findStoredListings } from './find-stored-listings'

/** A bed that was free yesterday is old by the next reminder, whatever anybody confirms. */
const TOO_BRIEF = 'capacity'

/**
 * Organisations that look after a published listing of which something expires within 30 days or has
 * expired, and which they can do something about. What was never confirmed is no reason to write: that
 * would be every week from the first.
 */
export async function findDueKeepers({ client }: Catalogue, now: string): Promise<string[]> {
  const today = limaDate(now)
  return client.$transaction(async (transaction) => {
    const stored = await findStoredListings(transaction, { status: 'published' })
    const ids = stored.map(({ handle }) => handle.id)
    const turnOf = await findPhoneTurns(transaction, ids, now)
    const keepers = stored.flatMap(({ handle: { id, keeperIds }, listing }) => {
      const due = dueFields(listing, today)
      return keeperIds.filter((keeperId) =>
        dueToProvider(due, turnOf(id, keeperId).isHers).some(
          ({ field, state }) => field !== TOO_BRIEF && state !== 'never_confirmed',
        ),
      )
    })
    return [...new Set(keepers)].sort()
  })
}
