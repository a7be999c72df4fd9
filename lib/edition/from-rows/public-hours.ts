import type { Hours } from '../../domain/opening-hours'

/**
 * Hours, written out field by field. Visits already over are left out: a boat that has gone would
 * make her walk to the river.
 * @param today `YYYY-MM-DD` in Lima.
 */
export function publicHours(hours: Hours, today: string): Hours {
  return {
    state: hours.state,
    always: hours.always,
    weekly: hours.weekly.map(({ days, opens, closes }) => ({ days: [...days], opens, closes })),
    exceptions: hours.exceptions.map(({ date, intervals }) => ({
      date,
      intervals: intervals.map(({ opens, closes }) => ({ opens, closes })),
    })),
    holidays: hours.holidays,
    visits: hours.visits
      .filter(({ date }) => date >= today)
      .map(({ ubigeo, place, date, from, to, confirmedUntil }) => ({
        ubigeo,
        place,
        date,
        from,
        to,
        confirmedUntil,
      })),
    how: hours.how,
  }
}
