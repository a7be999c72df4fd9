import { createHash } from 'node:crypto'

/** Ours, drawn once at random; another would give every service of the country a new id elsewhere. */
const NAMESPACE = Buffer.from('6f1c0a5e9d3b4c27a8e45b1f7d20c693', 'hex')

/**
 * The id of a thing in other people's programs: a UUID of version 5 (RFC 9562) over its opaque public
 * id, so that it is the same in each language, on each instance and after each publication. It says no
 * more than the public id does, which is drawn at random.
 * @param parts what names the thing, from the largest to the smallest: `service`, `k7m2p3`.
 */
export function stableUuid(...parts: readonly string[]): string {
  const digest = createHash('sha1').update(NAMESPACE).update(parts.join('\u0000')).digest()
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x50, 6)
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = digest.toString('hex')
  const ends = [8, 12, 16, 20, 32]
  return ends.map((end, at) => hex.slice(at === 0 ? 0 : ends[at - 1], end)).join('-')
}
