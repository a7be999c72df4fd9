import { embedPath } from './embed-path'
import { type EmbedLookups, parseEmbedPath } from './parse-embed-path'

/**
 * The one address that is closest to what was asked for below `/embed`; itself when it is already that.
 * Asking again with the answer gives the answer: whoever is sent there stays there.
 */
export function nearestEmbedPath(pathname: string, lookups: EmbedLookups): string {
  const { choice, listing } = parseEmbedPath(pathname, lookups)
  return embedPath(choice, listing)
}
