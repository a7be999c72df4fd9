const DAYS = [1, 2, 3, 4, 5, 6, 7]
const DAY_MINUTES = 24 * 60
/** As good as day and night: whoever reads it goes there at any hour. */
const NEARLY_A_DAY = 23 * 60

/**
 * Open around the clock on all days, whether the hours say so in one word or day by day: a person goes
 * there at three in the morning. The database asks the same (`is_day_and_night`).
 * @param hours of whatever shape; only hours that are hours count
 */
export function isDayAndNight(hours: unknown): boolean {
  const { always, weekly } = Object(hours)
  if (always === true) return true
  const intervals: unknown[] = Array.isArray(weekly) ? weekly : []
  return DAYS.every((day) => {
    const minutes = intervals.map((interval) => minutesOn(day, interval))
    return minutes.reduce((sum, one) => sum + one, 0) >= NEARLY_A_DAY
  })
}

function minutesOn(day: number, interval: unknown): number {
  const { days, opens, closes } = Object(interval)
  if (!Array.isArray(days) || !days.includes(day)) return 0
  if (typeof opens !== 'string' || typeof closes !== 'string') return 0
  const length = toMinutes(closes) - toMinutes(opens)
  return length > 0 ? length : length + DAY_MINUTES
}

function toMinutes(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
