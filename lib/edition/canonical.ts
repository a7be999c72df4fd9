import { createHash } from 'node:crypto'

/**
 * The one byte order of a value: JSON in UTF-8, keys sorted by code unit, no white space. Equal
 * content gives equal bytes on every machine, so nothing is announced when nothing has changed.
 * Text is written as it stands: normalising it here would hide a difference from the hash.
 * @throws naming the path, for what JSON would drop or change in silence: undefined, NaN, functions,
 * dates, maps. A fact lost here would read as «no sabemos».
 */
export function canonicalBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(canonicalText(value, '$'))
}

/** SHA-256 in lower-case hex, 64 characters. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function canonicalText(value: unknown, path: string): string {
  if (value === null || typeof value === 'boolean') return String(value)
  // Well-formed since ES2019: a lone surrogate becomes an escape and survives the trip.
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (Array.isArray(value)) {
    // Array.from, not map: a hole must be refused like any other undefined.
    return `[${Array.from(value, (item, at) => canonicalText(item, `${path}[${at}]`)).join(',')}]`
  }
  if (isPlainObject(value)) {
    const members = Object.keys(value)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonicalText(value[key], `${path}.${key}`)}`)
    return `{${members.join(',')}}`
  }
  throw new Error(
    `canonical bytes: got ${nameOf(value)} at ${path}, expected null, true, false, text, ` +
      'a finite number, an array or a plain object',
  )
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function nameOf(value: unknown): string {
  if (typeof value === 'object' && value !== null) return value.constructor.name
  return typeof value === 'number' ? String(value) : typeof value
}
