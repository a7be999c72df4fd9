import type { Listing } from '../domain/listing'

/** One field of a listing, before and after; null stands for «not known» and for a new listing. */
export interface FieldChange {
  /** `name`, `channels`, `facts.free`, `fieldTrust.hours` … */
  readonly field: string
  readonly old: unknown
  readonly new: unknown
}

/** Fields that hold fields of their own, so that one fact is one change. */
const NESTED = ['facts', 'fieldTrust', 'fieldVisibility']
/** Decided once, never by a change. */
const FIXED = ['publicId', 'sourceId', 'exposure']

/** What differs, field by field, in the order of names; empty when nothing does. */
export function findChanges(current: Listing | null, next: Listing): FieldChange[] {
  const before = current ? flatten(current) : new Map<string, unknown>()
  const after = flatten(next)
  const fields = [...new Set([...before.keys(), ...after.keys()])].sort()
  return fields.flatMap((field) => {
    const change = { field, old: before.get(field) ?? null, new: after.get(field) ?? null }
    return isSame(change.old, change.new) ? [] : [change]
  })
}

function flatten(listing: Listing): Map<string, unknown> {
  const flat = new Map<string, unknown>()
  for (const [name, value] of Object.entries(listing)) {
    if (FIXED.includes(name)) continue
    if (!NESTED.includes(name)) flat.set(name, value)
    else for (const [key, inner] of Object.entries(value ?? {})) flat.set(`${name}.${key}`, inner)
  }
  return flat
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
}

/** Keys in order, so that two equal values have equal text. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
