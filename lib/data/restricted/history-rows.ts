import 'server-only'
import type { Prisma } from '../../../prisma/generated/client'
import type { FieldChange } from '../../domain/change'
import { findChanges } from '../../domain/find-changes'
import type { Listing } from '../../domain/listing'
import type { AuthorRole } from '../../domain/review'
import { toJson } from '../to-json'

/** Whom and what the history names for a change: an organisation and a role, never a person. */
export interface HistoryAuthor {
  readonly authorRole: AuthorRole
  /** Null: the operator of this copy. */
  readonly authorOrganisationId: string | null
  readonly proposalId: string | null
  /** For moderators, in Spanish: «propuesta aprobada». */
  readonly reason: string
  /** ISO instant; null: the database's own clock. */
  readonly at: string | null
}

/**
 * One row for each field that differs.
 * @param more changes that are no field of a listing: its status.
 */
export function toHistoryRows(
  serviceId: string,
  current: Listing | null,
  next: Listing,
  author: HistoryAuthor,
  more: readonly FieldChange[] = [],
): Prisma.HistoryCreateManyInput[] {
  const { at, ...who } = author
  return [...findChanges(current, next), ...more].map(({ field, old, new: value }) => ({
    serviceId,
    // The database puts the service's own in its place.
    exposure: next.exposure,
    ...who,
    ...(at === null ? {} : { at }),
    changedField: field,
    ...(old === null ? {} : { oldValue: toJson(old) }),
    ...(value === null ? {} : { newValue: toJson(value) }),
  }))
}
