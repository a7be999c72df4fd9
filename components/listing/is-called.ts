import type { PublicChannel } from '@/lib/edition/public-listing'

/** Is there a number to call? Where there is none, no sentence may tell her to. */
export function isCalled(channels: readonly PublicChannel[]): boolean {
  return channels.some(({ kind }) => kind === 'phone' || kind === 'short_code')
}
