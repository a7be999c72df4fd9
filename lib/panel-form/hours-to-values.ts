import type { Hours } from '../domain/opening-hours'
import type { FormValues } from './form-values'

/** How hours begin in the form; `none`: a channel without hours of its own. */
export const HOURS_MODES = ['known', 'always', 'partial', 'unknown', 'none'] as const

/** Hours as a form shows them; `how` they were checked is not the form's to say. */
export function hoursToValues(hours: Hours | null): FormValues {
  if (!hours) return { mode: 'none' }
  return {
    mode: hours.always ? 'always' : hours.state,
    holidays: hours.holidays,
    weekly: hours.weekly.map(({ days, opens, closes }) => ({
      days: days.map(String),
      opens: opens ?? '',
      closes: closes ?? '',
    })),
    exceptions: hours.exceptions.map(({ date, intervals }) => ({
      date,
      intervals: intervals.map(({ opens, closes }) => ({ opens, closes })),
    })),
    visits: hours.visits.map(({ ubigeo, place, date, from, to, confirmedUntil }) => ({
      ubigeo,
      place,
      date,
      from,
      to,
      confirmedUntil: confirmedUntil ?? '',
    })),
  }
}
