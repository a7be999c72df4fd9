import 'server-only'
import type { Actor } from '../../domain/permissions'
import type { Catalogue } from '../db'
import type { WeeklyReport } from './find-reports'

/** Marks a report as dealt with: its count is deleted. Moderators only. @throws Forbidden. */
export async function closeReport(
  _catalogue: Catalogue,
  _actor: Actor,
  _wish: Pick<WeeklyReport, 'publicId' | 'reason'>,
): Promise<void> {
  throw new Error('review: not here yet')
}
