import 'server-only'
import { isoWeek } from '../../domain/iso-week'
import { limaDate } from '../../domain/lima-date'
import type { ReportReason } from '../../domain/weekly-report'
import { getInbox } from '../../inbox.mjs'
import type { Catalogue, CatalogueTransaction } from '../db'

/** A flood must not fill a moderator's week. */
const MAX_ROWS = 500
const MAX_COUNT = 999

/**
 * Takes what readers have picked since the last time out of this process's memory and adds it to the
 * counts: apart, as this week's, so that a count that somebody reads never moves on the day on which
 * she pressed. Of a failed try everything goes back, and is there the next time.
 */
export async function drainReports({ client }: Catalogue, now: string): Promise<void> {
  const inbox = getInbox()
  const reports = inbox.drain()
  if (reports.length === 0) return
  const week = isoWeek(limaDate(now))
  try {
    await client.$transaction(async (transaction) => {
      for (const { listing, reason, count } of reports)
        await add(transaction, { publicId: listing, reason, week, count })
    })
  } catch (error) {
    for (const { listing, reason, count } of reports)
      for (let left = count; left > 0; left -= 1) inbox.add(listing, reason)
    throw error
  }
}

interface Count {
  readonly publicId: string
  readonly reason: ReportReason
  readonly week: string
  readonly count: number
}

async function add(transaction: CatalogueTransaction, report: Count): Promise<void> {
  const { publicId, reason, week, count } = report
  await transaction.$executeRaw`
    INSERT INTO report_count (public_id, reason, week, count, fresh_week, fresh)
      SELECT id, ${reason}::report_reason, ${week}, 0, ${week}, least(${count}::int, ${MAX_COUNT}::int)
        FROM public_id WHERE id = ${publicId} AND (
          (SELECT count(*) FROM report_count) < ${MAX_ROWS}::int
          OR EXISTS (SELECT FROM report_count
            WHERE public_id = ${publicId} AND reason = ${reason}::report_reason))
      ON CONFLICT (public_id, reason) DO UPDATE SET
        count = CASE WHEN report_count.fresh_week < excluded.fresh_week
          THEN least(report_count.count + report_count.fresh, ${MAX_COUNT}::int)
          ELSE report_count.count END,
        fresh = CASE WHEN report_count.fresh_week < excluded.fresh_week THEN excluded.fresh
          ELSE least(report_count.fresh + excluded.fresh, ${MAX_COUNT}::int) END,
        fresh_week = greatest(report_count.fresh_week, excluded.fresh_week)`
}
