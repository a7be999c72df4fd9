import { freshnessOf } from '../../domain/freshness'
import type { Hours } from '../../domain/opening-hours'
import type { ServiceRow } from '../catalogue-rows'

/**
 * Are the hours of these doors and numbers older than they may be (domain §7)? A number that was called
 * last week makes no hours of last year young: «abierto ahora» would send her to a closed door.
 * @param today `YYYY-MM-DD` in Lima.
 */
export function hasOldHours(
  { fieldTrust, trust }: ServiceRow,
  parts: readonly { readonly hours: Hours | null }[],
  today: string,
): boolean {
  // What is only the general timetable of its kind opens no door anyway, and says so each time.
  const isClaimed = parts.some(
    ({ hours }) =>
      hours !== null && hours.state !== 'unknown' && hours.how !== 'inferred_from_kind',
  )
  return isClaimed && freshnessOf('hours', fieldTrust.hours ?? trust, today) !== 'current'
}
