import type { OpenListingInput } from '../domain/listing'
import { toWeekText } from './week-text'

type Hours = OpenListingInput['points'][number]['hours']

const COLUMNS = ['hours', 'hours_always', 'hours_opens', 'hours_closes', 'hours_days']

/** The week of a row over the catalogue's hours: holidays, exceptions and visits have no cell, and stay. */
export function applyHours(
  before: Hours,
  after: Hours,
  columns: ReadonlySet<string>,
  said: ReadonlySet<string>,
): Hours {
  if (!COLUMNS.some((column) => columns.has(column))) return before
  // A week in a cell says nothing of how sure anybody is of it.
  if (toWeekText(before) === toWeekText(after))
    return said.has('hours_how') ? { ...before, how: after.how } : before
  const { exceptions, holidays, visits } = before
  return { ...after, exceptions, holidays, visits }
}
