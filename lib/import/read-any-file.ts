import type { Gazetteer } from './gazetteer'
import { looksLikeJson } from './json/parse-json-text'
import { readJson } from './json/read-json'
import { type ReadFile, readListings } from './read-listings'

/**
 * Reads a file of listings, whichever of the formats it is in: CSV, HSDS 3.1 or GeoJSON.
 * @param keepsVerified see `overlay`.
 */
export function readAnyFile(
  bytes: Uint8Array,
  gazetteer: Gazetteer,
  heldNumbers: readonly string[],
  keepsVerified = false,
): ReadFile {
  return looksLikeJson(bytes)
    ? readJson(bytes, { gazetteer, heldNumbers, keepsVerified })
    : readListings(bytes, gazetteer, heldNumbers)
}
