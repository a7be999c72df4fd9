const MINUTE_MS = 60_000
/** A panel left open in an office closes by itself. */
export const IDLE_MS = 30 * MINUTE_MS
/** A working day; after it the password is asked for again. */
export const LONGEST_MS = 8 * 60 * MINUTE_MS
/** What somebody who finds an open panel may not do any more. */
const FRESH_MS = 15 * MINUTE_MS
/** Not at every page: one write a minute is enough to keep a session alive. */
const WRITE_EVERY_MS = MINUTE_MS

interface SessionTimes {
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly steppedUpAt: Date | null
}

export function isSessionOver({ createdAt, expiresAt }: SessionTimes, now: Date): boolean {
  return now >= expiresAt || now.getTime() - createdAt.getTime() >= LONGEST_MS
}

/** The new end of a session that is used now; null when the old one will do for a moment. */
export function getNextExpiry({ createdAt, expiresAt }: SessionTimes, now: Date): Date | null {
  const end = Math.min(now.getTime() + IDLE_MS, createdAt.getTime() + LONGEST_MS)
  return end - expiresAt.getTime() >= WRITE_EVERY_MS ? new Date(end) : null
}

/** Did she say who she is within the last quarter of an hour? */
export function isSessionFresh({ createdAt, steppedUpAt }: SessionTimes, now: Date): boolean {
  const last = Math.max(createdAt.getTime(), steppedUpAt?.getTime() ?? 0)
  return now.getTime() - last < FRESH_MS
}
