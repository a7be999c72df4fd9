import { z } from 'zod'
import { HOLIDAY_RULES, HOURS_STATES, type Hours } from './opening-hours'
import { plainText } from './plain-text'
import { VERIFIED_HOW } from './trust'

const opens = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
const closes = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/)
const date = z.iso.date()
const weekday = z.int().min(1).max(7)

const weekly = z.strictObject({
  days: z.array(weekday).max(7),
  opens: opens.nullable(),
  closes: closes.nullable(),
})

/** Hours as they may be stored. `known` promises that nothing of the week is left unsaid. */
export const hoursSchema = z
  .strictObject({
    state: z.enum(HOURS_STATES),
    always: z.boolean(),
    weekly: z.array(weekly).max(28),
    exceptions: z
      .array(
        z.strictObject({
          date,
          intervals: z.array(z.strictObject({ opens, closes })).max(4),
        }),
      )
      .max(100),
    holidays: z.enum(HOLIDAY_RULES),
    visits: z
      .array(
        z.strictObject({
          ubigeo: z.string().regex(/^\d{6}$/),
          place: plainText,
          date,
          from: opens,
          to: closes,
          confirmedUntil: date.nullable(),
        }),
      )
      .max(200),
    how: z.enum(VERIFIED_HOW),
  })
  .superRefine((hours, context) => {
    const fault = findHoursFault(hours)
    if (fault) context.addIssue({ code: 'custom', message: fault })
  }) satisfies z.ZodType<Hours>

function findHoursFault(hours: Hours): string | null {
  if (hours.always && (hours.state !== 'known' || hours.weekly.length > 0))
    return '24 hours every day is known and has no weekly hours beside it'
  const complete = hours.weekly.every(
    (interval) => interval.days.length > 0 && interval.opens !== null && interval.closes !== null,
  )
  if (hours.state === 'known' && !hours.always && (!complete || hours.weekly.length === 0))
    return 'hours with days or times missing are partial, not known'
  if (hours.state === 'unknown' && hours.weekly.length > 0)
    return 'unknown hours have no weekly hours'
  return null
}
