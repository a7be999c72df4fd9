import type { KindCode } from './kind'

/** What a reader can say is wrong; `lib/inbox.mjs` counts the same. */
export const REPORT_REASONS = ['number', 'closed', 'unsafe', 'language', 'treatment'] as const
export type ReportReason = (typeof REPORT_REASONS)[number]

/** What readers said of one listing in a week that is over. No day, no sender. */
export interface WeeklyReport {
  readonly publicId: string
  /** Null for a confidential entry, which stands for every house of its department. */
  readonly serviceId: string | null
  readonly name: string | null
  readonly kind: KindCode
  readonly reason: ReportReason
  readonly count: number
  /** `2026-W48`: the week it began in. */
  readonly week: string
  readonly mayClose: boolean
}
