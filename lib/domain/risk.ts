import { CLOSED_STATES } from './attributes'
import type { FieldChange } from './change'
import { FIELD_OF_FACT } from './field-of-fact'

/** CRITICAL needs two approvers of two organisations and a call-back; NORMAL one approver. */
export const RISKS = ['CRITICAL', 'NORMAL'] as const
export type Risk = (typeof RISKS)[number]

/**
 * Fields that send nobody to a wrong door or number when they are wrong (domain §2, without ‡).
 * The database has the same list (`risk_is_honest`), so that no program can ask for one key too few.
 */
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
  if (field === 'status') return next === 'withdrawn'
  if (field === 'points') return doorsOf(old) === doorsOf(next)
  // A door that is shut must not wait for a telephone call.
  if (field === 'facts.operatingState') return CLOSED_STATES.some((state) => state === next)
  const fact = Object.entries(FIELD_OF_FACT).find(([name]) => field === `facts.${name}`)
  // What follows from calling decides whether she dares.
  return fact !== undefined && fact[1] !== 'consequences'
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
