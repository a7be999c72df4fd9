import { canonicalBytes, hashOf } from './canonical'
import type { Edition } from './edition'
import { editionShape } from './edition-shape'
import { isRecord } from './shape'

/**
 * Reads what `editionBytes` wrote. One changed, missing or added byte is found: better yesterday's
 * numbers, known to be whole, than today's with one wrong digit.
 * @throws with a sentence that says what was got and what was expected, never a listing's content.
 */
export function parseEdition(bytes: Uint8Array): Edition {
  const { edition, seal } = readEnvelope(bytes)
  requireEdition(edition)
  requireHash('seal', seal, edition)
  requireHash('hash', edition.hash, edition.content)
  requireCanonical(bytes, { edition, seal })
  return edition
}

function readEnvelope(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  const envelope = readJson(bytes)
  if (isRecord(envelope)) return envelope
  throw new Error('edition: got JSON of another kind, expected an object with "edition" and "seal"')
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    // The parser's own message would quote the content.
    throw new Error(`edition: got ${bytes.length} bytes that are no JSON, expected a whole edition`)
  }
}

function requireEdition(value: unknown): asserts value is Edition {
  const fault = editionShape(value, 'edition')
  if (fault) throw new Error(`edition: got another structure at ${fault}`)
}

function requireHash(name: string, got: unknown, of: unknown): void {
  const expected = hashOf(canonicalBytes(of))
  if (got !== expected) throw new Error(`edition: got ${name} ${String(got)}, expected ${expected}`)
}

function requireCanonical(bytes: Uint8Array, envelope: unknown): void {
  if (Buffer.compare(bytes, canonicalBytes(envelope)) === 0) return
  throw new Error('edition: got the same values in other bytes, expected the canonical order')
}
