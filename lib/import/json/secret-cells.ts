import { hasTrail } from '../../domain/has-trail'
import { isObject, type JsonObject } from './json-value'

/** Whatever of this is in a file leads to a door. */
const FORBIDDEN = [
  ...['phones', 'service_at_locations', 'schedules', 'languages', 'additional_urls', 'contacts'],
  ...['locations', 'url', 'email', 'capacities', 'latitude', 'longitude'],
]
/** Names, codes and addresses of the standard itself, which hold numbers of their own. */
const PLAIN = /^(?:id|.*_id|uri|.*_uri|extent|code|.*_date|last_modified|value|term_uri|status)$/

/** What a confidential service of a file must not hold: the first such thing, by its pointer below it. */
export function findDoor(service: JsonObject): string | null {
  const filled = FORBIDDEN.find((key) => isFilled(service[key]))
  return filled === undefined ? findTrail(service, '', '') : `/${filled}`
}

function isFilled(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0
  return value !== undefined && value !== null && value !== ''
}

function findTrail(value: unknown, key: string, pointer: string): string | null {
  if (typeof value === 'string') return !PLAIN.test(key) && hasTrail(value) ? pointer : null
  const entries = Array.isArray(value)
    ? value.map((one, at) => [String(at), one, key] as const)
    : isObject(value)
      ? Object.entries(value).map(([name, one]) => [name, one, name] as const)
      : []
  for (const [name, one, own] of entries) {
    const found = findTrail(one, own, `${pointer}/${name}`)
    if (found !== null) return found
  }
  return null
}
