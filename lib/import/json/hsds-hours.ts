import { type JsonObject, textAt } from './json-value'

const BYDAY = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const TIME = /^(\d{2}:\d{2})/

/**
 * Weekly rows of somebody else's file as the columns of hours. One rule fits them; several, or dates
 * and notes, are left unknown, since half of what was said would send her to a closed door.
 */
export function hoursCells(schedules: readonly JsonObject[]): ReadonlyMap<string, string> {
  const [rule, ...others] = schedules
  if (!rule || others.length > 0 || textAt(rule, 'freq') !== 'WEEKLY') return new Map()
  const days = textAt(rule, 'byday')
    .split(',')
    .flatMap((day) => (BYDAY.includes(day) ? [String(BYDAY.indexOf(day) + 1)] : []))
  const [opens] = TIME.exec(textAt(rule, 'opens_at')) ?? []
  const [closes] = TIME.exec(textAt(rule, 'closes_at')) ?? []
  if (days.length === 0 || !opens || !closes) return new Map()
  return new Map([
    ['hours_days', days.sort().join('|')],
    ['hours_opens', opens],
    ['hours_closes', closes],
  ])
}
