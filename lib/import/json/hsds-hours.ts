import { type JsonObject, textAt } from './json-value'

const BYDAY = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
/** Of the day in Lima: with its offset, or with none. */
const TIME = /^(\d{2}:\d{2})(?::00)?(?:-05(?::?00)?)?$/
const LIMA = ['', '-5', '-05:00']
const EVERY_WEEK = ['', '1']

/** All that a rule may say and still be every week's: dates, counts and notes make another of it. */
const OF_A_WEEK = [
  ...['id', 'service_id', 'location_id', 'service_at_location_id', 'attributes', 'metadata'],
  ...['freq', 'interval', 'wkst', 'byday', 'opens_at', 'closes_at', 'timezone'],
]

/**
 * Weekly rows of somebody else's file as the columns of hours. One rule fits them that is every week's
 * and in Lima's time; several, or one that says anything more, are left unknown, since half of what
 * was said would send her to a closed door.
 */
export function hoursCells(schedules: readonly JsonObject[]): ReadonlyMap<string, string> {
  const [rule, ...others] = schedules
  if (!rule || others.length > 0 || !isEveryWeek(rule)) return new Map()
  const days = textAt(rule, 'byday')
    .split(',')
    .map((day) => BYDAY.indexOf(day.trim()) + 1)
  const [, opens] = TIME.exec(textAt(rule, 'opens_at')) ?? []
  const [, closes] = TIME.exec(textAt(rule, 'closes_at')) ?? []
  // `1MO` is the first Monday of a month, and no weekday.
  if (days.includes(0) || !opens || !closes) return new Map()
  return new Map([
    ['hours_days', days.sort().join('|')],
    ['hours_opens', opens],
    ['hours_closes', closes],
  ])
}

function isEveryWeek(rule: JsonObject): boolean {
  return (
    textAt(rule, 'freq') === 'WEEKLY' &&
    EVERY_WEEK.includes(textAt(rule, 'interval')) &&
    LIMA.includes(textAt(rule, 'timezone')) &&
    Object.entries(rule).every(([key, value]) => OF_A_WEEK.includes(key) || isEmpty(value))
  )
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}
