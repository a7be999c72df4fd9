import { canonicalBytes, hashOf } from './canonical'
import type { Edition, EditionContent } from './edition'

/**
 * Gives content its hash, number and date.
 * @param publishedAt ISO 8601 instant in UTC with milliseconds, as `Date.toISOString` writes it.
 */
export function toEdition(content: EditionContent, number: number, publishedAt: string): Edition {
  return { format: 1, hash: hashOf(canonicalBytes(content)), number, publishedAt, content }
}
