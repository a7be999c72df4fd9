import { canonicalBytes, hashOf } from './canonical'
import type { Edition } from './edition'

/**
 * An edition as it is stored and sent: what `parseEdition` reads. The seal covers number and date
 * too, which the hash of the content does not: a date changed on a disk would make old numbers look
 * fresh.
 */
export function editionBytes(edition: Edition): Uint8Array {
  return canonicalBytes({ edition, seal: hashOf(canonicalBytes(edition)) })
}
