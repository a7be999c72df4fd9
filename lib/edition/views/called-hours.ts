import type { Hours } from '../../domain/opening-hours'
import type { PublicChannel } from '../public-listing'

/**
 * The hours of the number that is called first, the one a row shows; without any number, of the first
 * channel. A chat that answers all night makes nobody pick up the telephone.
 */
export function calledHours(channels: readonly PublicChannel[]): Hours | null {
  const called = channels.find(({ kind }) => kind === 'short_code' || kind === 'phone')
  return (called ?? channels[0])?.hours ?? null
}
