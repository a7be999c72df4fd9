import 'server-only'
import { dueFields } from '../../domain/due-fields'
import { limaDate } from '../../domain/lima-date'
import type { Catalogue } from '../db'
import { findStoredListings } from './find-stored-listings'

/**
 * Organisations that look after a published listing of which something expires within 30 days or has
 * expired. What was never confirmed is no reason to write: that would be every week from the first.
 */
export async function findDueKeepers({ client }: Catalogue, now: string): Promise<string[]> {
  const today = limaDate(now)
  const stored = await client.$transaction((transaction) =>
    findStoredListings(transaction, { status: 'published' }),
  )
  const due = stored.filter(({ listing }) =>
    dueFields(listing, today).some(({ state }) => state === 'due' || state === 'expired'),
  )
  return [...new Set(due.flatMap(({ handle }) => handle.keeperIds))].sort()
}
