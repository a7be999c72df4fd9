import { isSameValue } from '../domain/is-same-value'
import type { OpenListingInput } from '../domain/listing'

type Hours = OpenListingInput['points'][number]['hours']

/**
 * The hours of a file of open data over the catalogue's. Unknown ones say nothing, as those of a door
 * that is shut for now; visits that are over are in no edition.
 */
export function mergeHours(before: Hours, after: Hours, isWhole: boolean): Hours {
  if (after.state === 'unknown') return before
  const { exceptions, holidays, visits } = before
  // Columns have a week and no more.
  const whole = isWhole ? after : { ...after, exceptions, holidays, visits }
  const isSame =
    isSameValue({ ...whole, visits: [] }, { ...before, visits: [] }) &&
    whole.visits.every((visit) => visits.some((known) => isSameValue(known, visit)))
  return isSame ? before : whole
}
