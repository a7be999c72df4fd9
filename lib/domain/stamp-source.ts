import { findEarlierChannel } from './find-earlier-channel'
import { isSameValue } from './is-same-value'
import type { Listing, OpenListingInput } from './listing'
import type { Hours } from './opening-hours'
import { findTouchedTrust } from './touched-trust'
import type { Trust } from './trust'

type Point = OpenListingInput['points'][number]

/**
 * The listing with one source behind every field that was changed; the rest keeps its own and its age.
 * Hours that somebody typed are no longer those of every such service.
 * A confidential listing has one source for all and keeps it.
 */
export function stampSource(current: Listing, next: Listing, trust: Trust): Listing {
  if (current.exposure !== 'OPEN' || next.exposure !== 'OPEN') return next
  const fields = [...findTouchedTrust(current, next)]
  const stamped = Object.fromEntries(fields.map((field) => [field, trust]))
  const stampHours = (before: Hours | null, after: Point['hours']): Point['hours'] =>
    isSameValue(before, after) || after.state === 'unknown' ? after : { ...after, how: trust.how }
  return {
    ...next,
    fieldTrust: { ...next.fieldTrust, ...stamped },
    points: next.points.map((point, at) => ({
      ...point,
      hours: stampHours(current.points[at]?.hours ?? null, point.hours),
    })),
    channels: next.channels.map((channel, at) => {
      const before = findEarlierChannel(current.channels, next.channels, at)
      const { hours } = channel
      return { ...channel, hours: hours && stampHours(before?.hours ?? null, hours) }
    }),
  }
}
