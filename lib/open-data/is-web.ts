import type { PublicChannel } from '@/lib/edition/public-listing'

/** Is this channel a web address, and not a number? */
export function isWeb({ kind }: PublicChannel): boolean {
  return kind === 'web_chat' || kind === 'url'
}
