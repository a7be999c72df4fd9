import { limaDate } from '../domain/lima-date'
import { roundDistance } from '../domain/round-distance'
import type { Translator } from './translator'

type Dates = Translator<'Dates'>

/**
 * A source's date in words, as precise as it is known. From the messages, never from `Intl`, which
 * answers Aymara in English.
 * @param date `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; an instant is its day in Lima.
 */
export function formatDate(t: Dates, date: string): string {
  const ofLima = date.length > 10 ? limaDate(date) : date
  const [year = '', month, day] = ofLima.split('-')
  if (!month) return year
  const name = t(`month${Number(month)}` as 'month1')
  if (!day) return t('monthYear', { month: name, year })
  return t('full', { day: String(Number(day)), month: name, year })
}

/** What a list asks of a translator, whether of a page or of a file. */
type And = (key: 'and', values: { readonly first: string; readonly last: string }) => string

/** «a, b y c». */
export function formatList(t: And, items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  if (items.length < 2) return last
  return t('and', { first: items.slice(0, -1).join(', '), last })
}

/** The straight distance in words. */
export function formatDistance(t: Translator<'Distance'>, meters: number, place: string): string {
  const { unit, count } = roundDistance(meters)
  return t(unit, { count, place })
}
