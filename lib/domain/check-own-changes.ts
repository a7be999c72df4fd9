import type { FieldChange } from './change'
import { FIXED_FIELDS } from './flat-listing'
import type { Listing } from './listing'
import { findAddedWitnesses } from './new-witness'
import type { ReviewFault } from './review-refusal'

/** What moderators write, and what is decided once. */
const NOT_A_PROVIDERS = ['internalNote', 'trust', ...FIXED_FIELDS]

/** Why an existing listing's fields may not be changed so, whoever asks; null when they may. */
export function findFixedFault(changes: readonly FieldChange[]): ReviewFault | null {
  return changes.some(({ field }) => FIXED_FIELDS.includes(field)) ? 'field_not_yours' : null
}

/**
 * Why a provider may not propose these changes of her own listing, or null when she may. She vouches
 * for what she changes with her own word and today's date, and for nothing else: who called and what
 * an official source said is not hers to write.
 * @param next the listing as it would be.
 * @param today `YYYY-MM-DD` in Lima.
 */
export function findProviderFault(
  changes: readonly FieldChange[],
  next: Listing,
  today: string,
): ReviewFault | null {
  const isFine = changes.every(({ field, old, new: value }) => {
    if (NOT_A_PROVIDERS.includes(field)) return false
    if (findAddedWitnesses(old, value).length > 0) return false
    if (!field.startsWith('fieldTrust.')) return true
    const { how, verifiedAt, sourceTitle, sourceUrl } = Object(value)
    const isHers = next.exposure === 'OPEN' && sourceTitle === next.operator && sourceUrl === null
    const isAboutPhones = field === 'fieldTrust.channels'
    const touchesPhones = changes.some((change) => change.field === 'channels')
    return isHers && how === 'provider' && verifiedAt === today && (!isAboutPhones || touchesPhones)
  })
  return isFine ? null : 'field_not_yours'
}
