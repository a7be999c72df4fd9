import type { FieldChange } from '../domain/change'
import { findChanges } from '../domain/find-changes'
import type { Listing } from '../domain/listing'
import { stampSource } from '../domain/stamp-source'
import { stampTrust } from '../domain/stamp-trust'
import { findTouchedTrust } from '../domain/touched-trust'
import type { Gazetteer } from '../import/gazetteer'
import { findConsentFaults } from './find-consent-faults'
import { findWitnessFaults } from './find-witness-faults'
import type { FormError } from './form-error'
import { listingFromValues } from './listing-from-values'
import type { EditForm } from './read-edit-form'
import { sourceFromValues } from './source-from-values'

export type FormChanges =
  | { readonly changes: readonly FieldChange[] }
  | { readonly errors: readonly FormError[] }

/** What a form about a listing is read with. */
export interface FormWays {
  readonly gazetteer: Gazetteer
  /** `YYYY-MM-DD` in Lima: the day from which a provider's own word counts. */
  readonly today: string
  /** Hers is her own word; a moderator's form says where she has it from. */
  readonly isProviders: boolean
}

/**
 * What she changed: the difference between the form as she got it and as she left it, never between it
 * and what the listing says now. So what somebody else changed meanwhile is neither taken back nor
 * hidden: a field that both touched carries the value that she saw, and shows as a conflict.
 */
export function changesOfForm(
  current: Listing,
  { values, base }: EditForm,
  { gazetteer, today, isProviders }: FormWays,
): FormChanges {
  const typed = listingFromValues(current, values, gazetteer)
  if ('errors' in typed) return typed
  const late = findConsentFaults(typed.listing, today)
  if (late.length > 0) return { errors: late }
  const begun = listingFromValues(current, base, gazetteer)
  const before = 'listing' in begun ? begun.listing : current
  const foreign = isProviders ? findWitnessFaults(before, typed.listing) : []
  if (foreign.length > 0) return { errors: foreign }
  if (isProviders) return { changes: findChanges(before, stampTrust(before, typed.listing, today)) }
  // A level or a note is nobody's word: it needs no source.
  if (findTouchedTrust(before, typed.listing).size === 0)
    return { changes: findChanges(before, typed.listing) }
  const source = sourceFromValues(values, today)
  if ('errors' in source) return source
  return { changes: findChanges(before, stampSource(before, typed.listing, source.trust)) }
}
