import { hasTrail } from '../../domain/has-trail'
import { isObject } from './json-value'

/** Whatever of this is in a file leads to a door, in the service or in anything of it. */
const FORBIDDEN = [
  ...['phones', 'service_at_locations', 'schedules', 'languages', 'additional_urls', 'contacts'],
  ...['locations', 'url', 'website', 'email', 'capacities', 'latitude', 'longitude'],
]
/** Names, codes and addresses of the standard itself, and amounts, which hold numbers of their own. */
const PLAIN = /^(?:id|.*_id|uri|.*_uri|extent|code|.*_date|last_modified|value|amount)$/

/**
 * What a confidential service of a file must not hold: the first such thing, by its pointer below it.
 * @param key the name that it stands under
 */
export function findDoor(value: unknown, key = '', pointer = ''): string | null {
  if (FORBIDDEN.includes(key) && isFilled(value)) return pointer
  if (typeof value === 'string' || typeof value === 'number')
    return !PLAIN.test(key) && hasTrail(String(value)) ? pointer : null
  // What stands in a list is named as the list is.
  const entries = Array.isArray(value)
    ? value.map((one, at) => [String(at), one, key] as const)
    : isObject(value)
      ? Object.entries(value).map(([name, one]) => [name, one, name] as const)
      : []
  for (const [name, one, own] of entries) {
    const found = findDoor(one, own, `${pointer}/${name}`)
    if (found !== null) return found
  }
  return null
}

function isFilled(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0
  return value !== undefined && value !== null && value !== ''
}
