import { isHoliday } from './holidays'
import type { Hours, HoursException, Interval } from './opening-hours'

/** What decides whether a door is open; visits of itinerant teams are shown, not computed. */
export type OpeningRule = Pick<
  Hours,
  'state' | 'always' | 'weekly' | 'exceptions' | 'holidays' | 'how'
>

/**
 * `expected`: the general hours of its kind say open, but nobody asked this very place.
 * Never shown as «abierto ahora».
 */
export type OpenState = 'open' | 'closed' | 'expected' | 'unknown'

type DayHours = HoursException['intervals'] | 'unknown'

const DAY_MS = 86_400_000
// Peru keeps UTC−5 all year, and browsers' time-zone data cannot be relied on.
const LIMA_OFFSET_MS = -5 * 3_600_000

/**
 * Is it open at this instant? Only `known` hours answer: a wrong «abierto» sends someone at night to
 * a closed door, a wrong «cerrado» keeps her from an open one.
 */
export function openNow(hours: OpeningRule, instant: Date): OpenState {
  if (hours.state !== 'known' || Number.isNaN(instant.getTime())) return 'unknown'
  const answer = openBy(hours, instant.getTime() + LIMA_OFFSET_MS)
  if (hours.how !== 'inferred_from_kind') return answer
  return answer === 'open' ? 'expected' : 'unknown'
}

/** @param limaMs milliseconds whose UTC fields read as Lima's clock. */
function openBy(hours: OpeningRule, limaMs: number): 'open' | 'closed' | 'unknown' {
  const clock = new Date(limaMs)
  const minute = clock.getUTCHours() * 60 + clock.getUTCMinutes()
  const today = hoursOfDay(hours, limaMs)
  const yesterday = hoursOfDay(hours, limaMs - DAY_MS)
  if (today !== 'unknown' && today.some((interval) => coversToday(interval, minute))) return 'open'
  if (yesterday !== 'unknown' && yesterday.some((interval) => coversNextDay(interval, minute)))
    return 'open'
  if (today === 'unknown') return 'unknown'
  // What was not known of yesterday may reach past midnight, as its week does.
  const mayReachHere =
    yesterday === 'unknown' &&
    weekdayHours(hours, limaMs - DAY_MS).some((interval) => coversNextDay(interval, minute))
  return mayReachHere ? 'unknown' : 'closed'
}

/** The day's own hours: a dated exception first, then the holiday's rule, then the week's. */
function hoursOfDay(hours: OpeningRule, limaMs: number): DayHours {
  const date = new Date(limaMs).toISOString().slice(0, 10)
  const exception = hours.exceptions.find((candidate) => candidate.date === date)
  if (exception !== undefined) return exception.intervals
  const rule = isHoliday(date) ? hours.holidays : 'open'
  if (rule === 'closed') return []
  if (rule === 'special') return 'unknown'
  // «Twenty-four hours, every day» has answered the question about holidays.
  if (hours.always) return [{ opens: '00:00', closes: '24:00' }]
  if (rule === 'unknown' || hours.weekly.length === 0) return 'unknown'
  return hours.weekly.every(isComplete) ? weekdayHours(hours, limaMs) : 'unknown'
}

function isComplete({ days, opens, closes }: Interval): boolean {
  return days.length > 0 && opens !== null && closes !== null
}

function weekdayHours(hours: OpeningRule, limaMs: number): HoursException['intervals'] {
  const weekday = new Date(limaMs).getUTCDay() || 7
  const found: { opens: string; closes: string }[] = []
  for (const { days, opens, closes } of hours.weekly)
    if (opens !== null && closes !== null && days.indexOf(weekday) >= 0)
      found.push({ opens, closes })
  return found
}

type DayInterval = HoursException['intervals'][number]

function coversToday({ opens, closes }: DayInterval, minute: number): boolean {
  if (minute < minutesOf(opens)) return false
  return isPastMidnight(opens, closes) || minute < minutesOf(closes)
}

function coversNextDay({ opens, closes }: DayInterval, minute: number): boolean {
  return isPastMidnight(opens, closes) && minute < minutesOf(closes)
}

function isPastMidnight(opens: string, closes: string): boolean {
  return minutesOf(closes) <= minutesOf(opens)
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}
