import type { Hours, Interval } from '../domain/opening-hours'

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/
const PART = /^(\?|[1-7](?:-[1-7])?(?:,[1-7](?:-[1-7])?)*) (\?|\d\d:\d\d)-(\?|\d\d:\d\d)$/

/** What a cell says of a week: `24 horas`, `1-5 08:00-13:00; 6 09:00-12:00`, `?` for what is not said, or nothing. */
export function toWeekText({ always, weekly }: Pick<Hours, 'always' | 'weekly'>): string {
  if (always) return '24 horas'
  return weekly
    .map(({ days, opens, closes }) => `${toDays(days)} ${opens ?? '?'}-${closes ?? '?'}`)
    .join('; ')
}

/** The same week back, or null for a text that is written in another way. */
export function parseWeekText(text: string): Interval[] | null {
  const week: Interval[] = []
  for (const part of text.split(/\s*;\s*/)) {
    const [, days = '', opens = '', closes = ''] = PART.exec(part) ?? []
    const found = days === '' ? null : parseDays(days)
    if (!found || !isTime(opens) || !(isTime(closes) || closes === '24:00')) return null
    week.push({ days: found, opens: said(opens), closes: said(closes) })
  }
  return week
}

function toDays(days: readonly number[]): string {
  if (days.length === 0) return '?'
  const runs: [number, number][] = []
  for (const day of [...days].sort()) {
    const last = runs.at(-1)
    if (last && last[1] === day - 1) last[1] = day
    else runs.push([day, day])
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(',')
}

function parseDays(text: string): number[] | null {
  if (text === '?') return []
  const days = new Set<number>()
  for (const run of text.split(',')) {
    const [from = 0, to = from] = run.split('-').map(Number)
    if (to < from) return null
    for (let day = from; day <= to; day += 1) days.add(day)
  }
  return [...days].sort()
}

const isTime = (text: string) => text === '?' || TIME.test(text)
const said = (text: string) => (text === '?' ? null : text)
