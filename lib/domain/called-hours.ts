import type { ChannelKind } from './channel'
import type { Hours } from './opening-hours'

/**
 * The hours of the number that is called first, the one a row shows; without any number, of the first
 * channel. A chat that answers all night makes nobody pick up the telephone.
 */
export function calledHours(
  channels: readonly { readonly kind: ChannelKind; readonly hours: Hours | null }[],
): Hours | null {
  const called = channels.find(({ kind }) => kind === 'short_code' || kind === 'phone')
  return (called ?? channels[0])?.hours ?? null
}
