import 'server-only'

const KEPT_MS = 30 * 60_000

/** Files whose half hour is over, as a condition of the query itself. @param now ISO instant. */
export function expiredUploads(now: string) {
  return { at: { lt: new Date(Date.parse(now) - KEPT_MS) } }
}
