import type { ServiceRow } from '../catalogue-rows'
import { isContact, isPublic } from './levels'

/**
 * The places a service reaches: its own codes where they are public, else departments alone, so that
 * a listing which gives no more than how to make contact is still found in its region.
 */
export function publicCoverage(row: ServiceRow): string[] {
  const isHidden = !isPublic(row, 'address')
  const own = isContact(row, 'coverage') ? row.coverage : []
  const based = isHidden && isContact(row, 'address') ? row.points.map(({ ubigeo }) => ubigeo) : []
  if (isPublic(row, 'coverage') && own.length > 0) return sortedOnce(own)
  return sortedOnce([...own, ...based].map(departmentOf))
}

/** Department of a code, 2 digits; the whole country stays `PE`. */
export function departmentOf(code: string): string {
  return code.slice(0, 2)
}

function sortedOnce(codes: readonly string[]): string[] {
  return [...new Set(codes)].sort()
}
