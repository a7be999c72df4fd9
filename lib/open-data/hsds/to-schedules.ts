import type { Hours, Interval } from '@/lib/domain/opening-hours'
import { stableUuid } from '../stable-uuid'
import type { Words } from '../words'

type Owner = { service_id: string } | { service_at_location_id: string }

const BYDAY = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
const ALL_DAYS = BYDAY.join(',')

/**
 * Hours as rows of the standard. Only hours that are wholly known, young, and of this very door, become a
 * rule; the rest is a note, since a program would say «open now» and send her to a closed door.
 * @param isOld they may have changed since somebody said so
 */
export function toSchedules(hours: Hours, owner: Owner, words: Words, isOld = false) {
  const ownerId = Object.values(owner).join()
  const doubt = isOld
    ? words.oldHours
    : hours.how === 'inferred_from_kind'
      ? words.inferredHours
      : null
  return [...toRules(hours, words, doubt), ...toDates(hours, words)].map((row, at) => ({
    id: stableUuid('schedule', ownerId, String(at)),
    ...owner,
    timezone: -5,
    ...row,
  }))
}

interface Row {
  readonly freq?: 'WEEKLY'
  readonly byday?: string
  readonly opens_at?: string
  readonly closes_at?: string
  readonly valid_from?: string
  readonly valid_to?: string
  readonly notes?: string
}

/** @param doubt why nobody may go by them, in words; null: nothing is known against them */
function toRules({ state, always, weekly }: Hours, words: Words, doubt: string | null): Row[] {
  if (state === 'known' && always)
    return doubt === null
      ? [{ freq: 'WEEKLY', byday: ALL_DAYS, opens_at: at('00:00'), closes_at: at('23:59') }]
      : [{ notes: `${words.alwaysOpen}. ${doubt}` }]
  return weekly.map((interval) =>
    state === 'known' && doubt === null
      ? { freq: 'WEEKLY', byday: toByday(interval.days), ...toTimes(interval) }
      : { notes: toNote(interval, words, doubt) },
  )
}

function toDates({ exceptions, visits }: Hours, words: Words): Row[] {
  return [
    ...exceptions.flatMap(({ date, intervals }): Row[] =>
      intervals.length === 0
        ? [{ ...on(date), notes: words.closedDay }]
        : intervals.map((interval) => ({ ...on(date), ...toTimes(interval) })),
    ),
    ...visits.map(({ date, from, to, place }) => ({
      ...on(date),
      ...toTimes({ opens: from, closes: to }),
      notes: place,
    })),
  ]
}

const on = (date: string) => ({ valid_from: date, valid_to: date })
const at = (time: string) => `${time === '24:00' ? '23:59' : time}-05:00`

function toTimes({ opens, closes }: Pick<Interval, 'opens' | 'closes'>) {
  return {
    ...(opens !== null && { opens_at: at(opens) }),
    ...(closes !== null && { closes_at: at(closes) }),
  }
}

function toByday(days: Interval['days']): string {
  return BYDAY.filter((_, index) => days.includes(index + 1)).join(',')
}

function toNote({ days, opens, closes }: Interval, words: Words, doubt: string | null): string {
  const named = days.length > 0 ? words.list(days.map((day) => words.day(day))) : words.daysUnknown
  const parts = [`${opens ?? '…'}–${closes ?? '…'}`, named, ...(doubt === null ? [] : [doubt])]
  return parts.join('. ')
}
