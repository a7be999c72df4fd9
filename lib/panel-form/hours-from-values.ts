import { type Hours, UNKNOWN_HOURS } from '../domain/opening-hours'
import { type FormValues, rowsAt, textAt, textsAt } from './form-values'
import { toPlainText } from './to-plain-text'
import { toTime } from './to-time'

/**
 * A candidate for the schema of hours; null for a channel without hours of its own. The choice at the
 * top decides: rows of the week that somebody left behind under «24 hours» do not count.
 * @param before what is known of how the hours were checked.
 */
export function hoursFromValues(values: FormValues, before: Hours | null): unknown {
  const mode = textAt(values, 'mode')
  if (mode === 'none' || mode === '') return null
  const isAlways = mode === 'always'
  const hasWeek = mode === 'known' || mode === 'partial'
  return {
    state: isAlways ? 'known' : mode,
    always: isAlways,
    weekly: hasWeek ? rowsAt(values, 'weekly').map(toInterval) : [],
    exceptions: rowsAt(values, 'exceptions').map((row) => ({
      date: textAt(row, 'date'),
      intervals: rowsAt(row, 'intervals').map((one) => ({
        opens: toTime(textAt(one, 'opens')),
        closes: toTime(textAt(one, 'closes')),
      })),
    })),
    holidays: textAt(values, 'holidays') || 'unknown',
    visits: rowsAt(values, 'visits').map((row) => ({
      ubigeo: textAt(row, 'ubigeo'),
      place: toPlainText(textAt(row, 'place')),
      date: textAt(row, 'date'),
      from: toTime(textAt(row, 'from')),
      to: toTime(textAt(row, 'to')),
      confirmedUntil: textAt(row, 'confirmedUntil') || null,
    })),
    how: (before ?? UNKNOWN_HOURS).how,
  }
}

function toInterval(row: FormValues) {
  return {
    days: textsAt(row, 'days').map(Number),
    opens: toTime(textAt(row, 'opens')) || null,
    closes: toTime(textAt(row, 'closes')) || null,
  }
}
