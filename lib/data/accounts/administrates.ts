import 'server-only'

/** Of a person: she is an administrator now. What one wanted who has left is nobody's wish any more. */
export const ADMINISTRATES = { member: { role: 'administrator' } } as const
