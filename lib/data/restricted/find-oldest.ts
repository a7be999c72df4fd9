import 'server-only'
import { type DueField, dueFields, urgencyOf } from '../../domain/due-fields'
import type { KindCode } from '../../domain/kind'
import { limaDate } from '../../domain/lima-date'
import type { Actor } from '../../domain/permissions'
import type { Catalogue } from '../db'
import { departmentOfListing } from './department-of-listing'
import { findStoredListings } from './find-stored-listings'
import { servicesVisibleTo } from './visible-to'

/** A published listing of which something should be asked again. */
export interface OldListing {
  readonly id: string
  readonly publicId: string
  /** Null for a confidential service. */
  readonly name: string | null
  readonly kind: KindCode
  readonly department: string | null
  /** Most urgent first; never empty. */
  readonly due: readonly DueField[]
}

/** More are shown as these are confirmed. */
export const OLDEST_AT_MOST = 500

/**
 * What is oldest, by risk: critical fields long expired come first. A provider sees her own, a
 * moderator all. Visits are not counted, so never by them. At most 500.
 */
export async function findOldest(
  { client }: Catalogue,
  actor: Actor,
  now: string,
): Promise<OldListing[]> {
  const today = limaDate(now)
  const where = { AND: [{ status: 'published' as const }, servicesVisibleTo(actor)] }
  const stored = await client.$transaction((transaction) => findStoredListings(transaction, where))
  return stored
    .map(({ handle: { id }, listing }) => ({
      id,
      publicId: listing.publicId ?? '',
      name: listing.exposure === 'OPEN' ? listing.name : null,
      kind: listing.kind,
      department: departmentOfListing(listing),
      due: dueFields(listing, today),
    }))
    .filter(({ due }) => due.length > 0)
    .sort(byUrgency)
    .slice(0, OLDEST_AT_MOST)
}

/** By what is most urgent of each; the older first, and always in the same order. */
function byUrgency(a: OldListing, b: OldListing): number {
  const [left, right] = [a.due[0], b.due[0]]
  if (!left || !right) return 0
  const difference = urgencyOf(right) - urgencyOf(left)
  if (difference !== 0) return difference
  if (left.expiresOn !== right.expiresOn) return left.expiresOn < right.expiresOn ? -1 : 1
  return a.id < b.id ? -1 : 1
}
