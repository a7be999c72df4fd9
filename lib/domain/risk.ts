import { CLOSED_STATES } from './attributes'
import type { FieldChange } from './change'
import { doorsOf, hasNewStop } from './doors-of'
import { FIELD_OF_FACT } from './field-of-fact'
import type { Listing } from './listing'
import { hasNewWitness } from './new-witness'

/** CRITICAL needs two approvers of two organisations and a call-back; NORMAL one approver. */
export const RISKS = ['CRITICAL', 'NORMAL'] as const
export type Risk = (typeof RISKS)[number]

/**
 * Fields that send nobody to a wrong door or number when they are wrong (domain §2, without ‡).
 * The database has the same list (`risk_is_honest`), so that no program can ask for one key too few.
 */
const HARMLESS = ['coverage', 'internalNote']
/** Somebody called or went there: nobody may say so with one key. */
const WITNESSED = ['call', 'visit']

/**
 * Two keys or one? CRITICAL unless every field that changes is known to be harmless: a field that
 * nobody thought of needs two approvers. So does the title of a confidential service's source: it is the
 * one sentence that such a service has.
 */
export function riskOf(
  changes: readonly FieldChange[],
  { isNew, exposure }: { readonly isNew: boolean; readonly exposure: Listing['exposure'] },
): Risk {
  const isTelling = exposure !== 'OPEN' && changes.some(({ field }) => field === 'trust')
  return !isNew && !isTelling && changes.every(isHarmless) ? 'NORMAL' : 'CRITICAL'
}

function isHarmless({ field, old, new: next }: FieldChange): boolean {
  if (HARMLESS.includes(field)) return true
  if (field === 'trust' || field.startsWith('fieldTrust.'))
    return !WITNESSED.includes(Object(next).how)
  if (field === 'status') return next === 'withdrawn'
  if (field === 'points')
    return doorsOf(old) === doorsOf(next) && !hasNewStop(old, next) && !hasNewWitness(old, next)
  // A door that is shut must not wait for a telephone call.
  if (field === 'facts.operatingState') return CLOSED_STATES.some((state) => state === next)
  // A note is as weighty as the answer that it stands beside.
  const fact = Object.entries(FIELD_OF_FACT).find(([name]) =>
    [`facts.${name}`, `factNotes.${name}`].includes(field),
  )
  // What follows from calling decides whether she dares.
  return fact !== undefined && fact[1] !== 'consequences'
}
