import { isSameValue } from '@/lib/domain/is-same-value'
import type { Hours } from '@/lib/domain/opening-hours'
import type { OpenListing } from '@/lib/edition/public-listing'

/** The timetable that all channels of a service without a door share, told once; null: each has its own. */
export function sharedHours({ channels, points }: OpenListing): Hours | null {
  const hours = channels[0]?.hours ?? null
  const isShared = points.length === 0 && channels.every((one) => isSameValue(one.hours, hours))
  return isShared ? hours : null
}
