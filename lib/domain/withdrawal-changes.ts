import type { FieldChange } from './change'
import type { Listing } from './listing'
import type { ServiceStatus } from './service-status'

/** The whole listing, or one channel or point by its place in the listing, from 0. */
export type WithdrawalPart = 'listing' | { readonly channel: number } | { readonly point: number }

/**
 * What «Retirar ya» changes; null when there is no such thing to withdraw. A channel stays in the
 * catalogue as INTERNAL; a door has no level of its own and goes, to come back from the withdrawal.
 */
export function withdrawalChanges(
  listing: Listing,
  status: ServiceStatus,
  part: WithdrawalPart,
): FieldChange[] | null {
  if (status !== 'published') return null
  if (part === 'listing') return [{ field: 'status', old: 'published', new: 'withdrawn' }]
  if (listing.exposure !== 'OPEN') return null
  if ('point' in part) {
    if (!listing.points[part.point]) return null
    const left = listing.points.filter((_, at) => at !== part.point)
    return [{ field: 'points', old: listing.points, new: left }]
  }
  const channel = listing.channels[part.channel]
  if (!channel || channel.visibility === 'INTERNAL') return null
  const closed = listing.channels.map((each, at) =>
    at === part.channel ? { ...each, visibility: 'INTERNAL' as const } : each,
  )
  return [{ field: 'channels', old: listing.channels, new: closed }]
}
