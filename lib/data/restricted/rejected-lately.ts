import 'server-only'

const REJECTED_MS = 30 * 86_400_000

/** Proposals that were rejected, as long as their author is told so: 30 days. @param now ISO instant. */
export function rejectedLately(now: string) {
  return { state: 'rejected', decidedAt: { gte: new Date(Date.parse(now) - REJECTED_MS) } } as const
}
