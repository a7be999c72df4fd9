import type { Consent } from '../domain/consent'
import { type FormValues, recordAt, textAt } from './form-values'

/** A consent as a form shows it; one that is not recorded is empty. */
export function consentToValues(consent: Consent | undefined): FormValues {
  return { role: '', date: '', scope: '', ...consent }
}

/**
 * A candidate for the schema of consents. Neither office nor day: not recorded.
 * @param before what a form without its fields, opened before an upgrade, leaves as it is.
 */
export function consentFromValues(
  values: FormValues,
  before: Consent | undefined,
): { readonly consent?: unknown } {
  if (values.consent === undefined) return before ? { consent: before } : {}
  const typed = recordAt(values, 'consent')
  const [role, date] = [textAt(typed, 'role'), textAt(typed, 'date').trim()]
  if (role === '' && date === '') return {}
  return { consent: { role, date, scope: textAt(typed, 'scope') } }
}
