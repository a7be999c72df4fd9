import type { FieldChange } from '../domain/change'
import { findChanges } from '../domain/find-changes'
import type { Listing } from '../domain/listing'
import { stampTrust } from '../domain/stamp-trust'
import type { Gazetteer } from '../import/gazetteer'
import type { FormError } from './form-error'
import { listingFromValues } from './listing-from-values'
import type { EditForm } from './read-edit-form'

export type FormChanges =
  | { readonly changes: readonly FieldChange[] }
  | { readonly errors: readonly FormError[] }

interface Ways {
  readonly gazetteer: Gazetteer
  /** Day in Lima from which a provider's own word counts; null: the sources stay as they are. */
  readonly providerOn: string | null
}

/**
 * What she changed: the difference between the form as she got it and as she left it, never between it
 * and what the listing says now. So what somebody else changed meanwhile is neither taken back nor
 * hidden: a field that both touched carries the value that she saw, and shows as a conflict.
 */
export function changesOfForm(
  current: Listing,
  { values, base }: EditForm,
  { gazetteer, providerOn }: Ways,
): FormChanges {
  const typed = listingFromValues(current, values, gazetteer)
  if ('errors' in typed) return typed
  const begun = listingFromValues(current, base, gazetteer)
  const before = 'listing' in begun ? begun.listing : current
  const next = providerOn === null ? typed.listing : stampTrust(before, typed.listing, providerOn)
  return { changes: findChanges(before, next) }
}
