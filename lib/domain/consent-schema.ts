import { z } from 'zod'
import { CONSENT_ROLES, CONSENT_SCOPES, type Consent, EARLIEST_CONSENT } from './consent'

/** Whole or not at all: a day without an office is nobody's word. Whether it is past, see `findLateConsent`. */
export const consentSchema = z.strictObject({
  role: z.enum(CONSENT_ROLES),
  date: z.iso.date().refine((date) => date >= EARLIEST_CONSENT, {
    error: ({ input }) =>
      `got a consent of ${String(input)}, expected ${EARLIEST_CONSENT} or later; write the day on which they agreed`,
  }),
  scope: z.enum(CONSENT_SCOPES),
}) satisfies z.ZodType<Consent>
