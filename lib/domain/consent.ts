/** Who of a service may agree to be listed: an office that somebody holds, never her name. */
export const CONSENT_ROLES = [
  'director',
  'legal_representative',
  'coordinator',
  'communications',
  'other',
] as const
/** To what they agreed. */
export const CONSENT_SCOPES = ['whole', 'contact', 'professionals', 'not_stated'] as const

/** That a service agreed to be listed. Internal: it is in no edition and in no file. */
export interface Consent {
  readonly role: (typeof CONSENT_ROLES)[number]
  /** `YYYY-MM-DD` in Lima. */
  readonly date: string
  readonly scope: (typeof CONSENT_SCOPES)[number]
}

/** Before it nobody can have agreed to a directory; an earlier year is a slip of the keyboard. */
export const EARLIEST_CONSENT = '2000-01-01'
