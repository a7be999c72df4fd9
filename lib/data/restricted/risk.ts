import 'server-only'
import type { Risk } from '../../../prisma/generated/client'
import { FIELD_OF_FACT } from '../../edition/from-rows/field-of-fact'
import type { FieldChange } from '../../import/changes'

/** Fields that send nobody to a wrong door or number when they are wrong (domain §2, without ‡). */
const HARMLESS = ['coverage', 'internalNote', 'trust']

/**
 * Two keys or one? CRITICAL unless every field that changes is known to be harmless: a field that
 * nobody thought of needs two approvers.
 */
export function riskOf(changes: readonly FieldChange[], isNew: boolean): Risk {
  return !isNew && changes.every(isHarmless) ? 'NORMAL' : 'CRITICAL'
}

function isHarmless({ field, old, new: next }: FieldChange): boolean {
  if (HARMLESS.includes(field) || field.startsWith('fieldTrust.')) return true
  if (field === 'points') return doorsOf(old) === doorsOf(next)
  const fact = Object.entries(FIELD_OF_FACT).find(([name]) => field === `facts.${name}`)
  // What follows from calling decides whether she dares; a reopening sends her there.
  return fact !== undefined && fact[1] !== 'consequences' && fact[1] !== 'operatingState'
}

/** Where the doors are, and which are open day and night; other hours and languages need one key. */
function doorsOf(points: unknown): string {
  const list: unknown[] = Array.isArray(points) ? points : []
  return JSON.stringify(
    list.map((point) => {
      const { address, ubigeo, lat, lng, precision, hours } = Object(point)
      return [address, ubigeo, lat, lng, precision, Object(hours).always]
    }),
  )
}
