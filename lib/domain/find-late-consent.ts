import type { Consent } from './consent'

/**
 * Why a consent is not believed yet: nobody has agreed tomorrow.
 * @param consent absent: not recorded, which is fine.
 * @param today `YYYY-MM-DD` in Lima.
 * @returns what was got, what is expected and how to mend it; null when it may stand.
 */
export function findLateConsent(consent: Consent | undefined, today: string): string | null {
  if (consent === undefined || consent.date <= today) return null
  return `got a consent of ${consent.date}, expected ${today} or earlier; write the day on which they agreed`
}
