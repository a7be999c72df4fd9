import { type OpeningRule, openNow } from './open-now'
import type { Tri } from './tri'

/** `expected`: only the general timetable of its kind says so; nobody asked this very place. */
export type HoursAnswer = Tri | 'expected'

/** «Abierto ahora» at an instant. */
export function answerOpenNow(hours: OpeningRule | null, instant: Date): HoursAnswer {
  const state = hours === null ? 'unknown' : openNow(hours, instant)
  return ({ open: 'yes', closed: 'no', expected: 'expected', unknown: 'unknown' } as const)[state]
}

/** «Las 24 horas». */
export function answerAlways(hours: OpeningRule | null): HoursAnswer {
  if (hours === null || hours.state === 'unknown') return 'unknown'
  if (hours.how === 'inferred_from_kind') return hours.always ? 'expected' : 'unknown'
  if (hours.always) return 'yes'
  return hours.state === 'known' ? 'no' : 'unknown'
}
