import type { TrustField } from '../../domain/trust'
import { type Visibility, visibilityInForce } from '../../domain/visibility'
import type { ServiceRow } from '../catalogue-rows'

/** The level in force for one field of a service; without a level of its own it is INTERNAL. */
export function levelOfField(row: ServiceRow, field: TrustField): Visibility {
  return visibilityInForce(row.visibility, row.fieldVisibility[field])
}

/** May everybody read this field? */
export function isPublic(row: ServiceRow, field: TrustField): boolean {
  return levelOfField(row, field) === 'PUBLIC'
}

/** May it leave with a listing that gives no more than how to make contact (domain rule 7)? */
export function isContact(row: ServiceRow, field: TrustField): boolean {
  const level = levelOfField(row, field)
  return level === 'PUBLIC' || level === 'CONTACT_ONLY'
}
