import type { Listing } from './listing'

/** Fields that hold fields of their own, so that one fact is one change. */
export const NESTED_FIELDS = ['facts', 'factNotes', 'fieldTrust', 'fieldVisibility'] as const
/** Decided once, never by a change: the panel gives a new listing its own. */
export const FIXED_FIELDS: readonly string[] = ['publicId', 'sourceId', 'exposure']

/** A listing's fields by the names that changes use: `name`, `channels`, `facts.free` … */
export function flatListing(listing: Listing): ReadonlyMap<string, unknown> {
  const flat = new Map<string, unknown>()
  for (const [name, value] of Object.entries(listing)) {
    if (FIXED_FIELDS.includes(name)) continue
    if (!NESTED_FIELDS.some((nested) => nested === name)) flat.set(name, value)
    else for (const [key, inner] of Object.entries(value ?? {})) flat.set(`${name}.${key}`, inner)
  }
  return flat
}
