import type { OpeningRule } from './open-now'
import type { HoursException } from './opening-hours'

/**
 * Opening hours as one short text for a data attribute: `k--u,12345=0800-1615,20261225=`.
 * Four letters (state, `a`lways, `i`nferred from the kind, holidays), then each weekly interval under
 * its ISO weekdays and each exception under its date. A page lists sixty services, so bytes count.
 */
export function encodeHours(hours: OpeningRule): string {
  const head =
    hours.state.charAt(0) +
    (hours.always ? 'a' : '-') +
    (hours.how === 'inferred_from_kind' ? 'i' : '-') +
    hours.holidays.charAt(0)
  const weekly = hours.weekly.map((interval) => `${interval.days.join('')}=${toSpan(interval)}`)
  const exceptions = hours.exceptions.map(
    ({ date, intervals }) => `${date.replace(/-/g, '')}=${intervals.map(toSpan).join('+')}`,
  )
  return [head].concat(weekly, exceptions).join(',')
}

function toSpan({ opens, closes }: { opens: string | null; closes: string | null }): string {
  return `${toDigits(opens)}-${toDigits(closes)}`
}

function toDigits(time: string | null): string {
  return time === null ? '' : time.replace(':', '')
}

/**
 * What `encodeHours` wrote, or null for any other text: then nothing is said about the hours.
 * Of how they were checked only «inferred from the kind» survives; all else reads `official_source`.
 */
export function decodeHours(code: string): OpeningRule | null {
  const parts = code.split(',')
  const head = /^([kpu])([a-])([i-])([ocsu])$/.exec(parts.shift() ?? '')
  if (head === null) return null
  const weekly: OpeningRule['weekly'][number][] = []
  const exceptions: HoursException[] = []
  for (const part of parts) {
    const match = /^(\d*)=([\d+-]*)$/.exec(part)
    const spans = match === null ? null : parseSpans(match[2] ?? '')
    if (match === null || spans === null) return null
    const label = match[1] ?? ''
    if (label.length === 8) exceptions.push({ date: toDate(label), intervals: completed(spans) })
    else for (const span of spans) weekly.push({ days: label.split('').map(Number), ...span })
  }
  return {
    state: head[1] === 'k' ? 'known' : head[1] === 'p' ? 'partial' : 'unknown',
    always: head[2] === 'a',
    how: head[3] === 'i' ? 'inferred_from_kind' : 'official_source',
    holidays: HOLIDAYS[head[4] ?? 'u'] ?? 'unknown',
    weekly,
    exceptions,
  }
}

const HOLIDAYS: Readonly<Record<string, OpeningRule['holidays']>> = {
  o: 'open',
  c: 'closed',
  s: 'special',
}

interface Span {
  readonly opens: string | null
  readonly closes: string | null
}

function parseSpans(text: string): Span[] | null {
  if (text === '') return []
  const spans: Span[] = []
  for (const span of text.split('+')) {
    const match = /^(\d{4})?-(\d{4})?$/.exec(span)
    if (match === null) return null
    spans.push({ opens: toTime(match[1]), closes: toTime(match[2]) })
  }
  return spans
}

function completed(spans: readonly Span[]): { opens: string; closes: string }[] {
  const found: { opens: string; closes: string }[] = []
  for (const { opens, closes } of spans)
    if (opens !== null && closes !== null) found.push({ opens, closes })
  return found
}

function toTime(digits: string | undefined): string | null {
  return digits ? `${digits.slice(0, 2)}:${digits.slice(2)}` : null
}

function toDate(digits: string): string {
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
}
