import { findLateConsent } from '../domain/find-late-consent'
import type { Listing } from '../domain/listing'
import type { FormError } from './form-error'

/** Of a consent the schema judges everything but today: nobody has agreed tomorrow. */
export function findConsentFaults({ consent }: Listing, today: string): FormError[] {
  return findLateConsent(consent, today) ? [{ name: 'consent.date', fault: 'consentDate' }] : []
}
