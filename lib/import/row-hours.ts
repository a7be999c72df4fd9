import { type Hours, type Interval, UNKNOWN_HOURS } from '../domain/opening-hours'
import type { Trust } from '../domain/trust'
import { toHint } from './issue'
import { type Row, splitCell } from './row'
import { parseWeekText } from './week-text'

/** Hours, and the text that could not be understood, for the internal note. */
export interface FoundHours {
  readonly hours: Hours
  readonly leftOver: string | null
}

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/
const ALWAYS =
  /^24 ?(?:h|horas)(?:,? (?:todos los días|(?:los )?(?:7|siete) días(?: de la semana)?|(?:los )?365 días(?: del año)?))?$/i
const FROM_TO = /^(\d{1,2}:\d\d) ?(?:-|–|a) ?(\d{1,2}:\d\d)$/

/** When the service attends, from the explicit columns or, without them, from the text in `hours`. */
export function findHours(row: Row, how: Trust['how']): FoundHours {
  const explicit = ['hours_always', 'hours_opens', 'hours_closes', 'hours_days']
  if (explicit.some((column) => row.cell(column) !== '')) {
    return { hours: fromColumns(row, how), leftOver: null }
  }
  const text = row.cell('hours')
  const hours = fromText(text, how)
  if (hours) return { hours, leftOver: null }
  row.warn('hours', 'hours', { hint: toHint('hintHours') })
  return { hours: { ...UNKNOWN_HOURS, how }, leftOver: `Horario en la fuente: ${text}` }
}

/** Null when the text is not understood: a guess would send her to a closed door. */
function fromText(text: string, how: Trust['how']): Hours | null {
  if (text === '') return { ...UNKNOWN_HOURS, how }
  if (ALWAYS.test(text)) return { ...UNKNOWN_HOURS, state: 'known', always: true, how }
  const week = parseWeekText(text)
  if (week) return toHours(week, how)
  if (/^hasta (?:la )?medianoche$/i.test(text)) return toWeek([], null, '24:00', how)
  const [, opens, closes] = (FROM_TO.exec(text) ?? []).map((time) => time.padStart(5, '0'))
  if (!opens || !closes || !TIME.test(opens) || !(TIME.test(closes) || closes === '24:00'))
    return null
  return toWeek([], opens, closes, how)
}

function fromColumns(row: Row, how: Trust['how']): Hours {
  const always = row.cell('hours_always')
  if (always !== '' && always !== 'yes' && always !== 'no')
    row.refuse('hours_always', 'hoursAlways')
  const opens = row.cell('hours_opens')
  const closes = row.cell('hours_closes')
  const days = parseDays(row.cell('hours_days'))
  if (opens !== '' && !TIME.test(opens)) row.refuse('hours_opens', 'hoursOpens')
  if (closes !== '' && closes !== '24:00' && !TIME.test(closes)) {
    row.refuse('hours_closes', 'hoursCloses')
  }
  if (!days) row.refuse('hours_days', 'hoursDays')
  if (always === 'yes') {
    if (opens || closes || days?.length) row.refuse('hours_always', 'hoursBeside')
    return { ...UNKNOWN_HOURS, state: 'known', always: true, how }
  }
  return opens === '' && closes === ''
    ? { ...UNKNOWN_HOURS, how }
    : toWeek(days ?? [], opens === '' ? null : opens, closes === '' ? null : closes, how)
}

/** Known only when days, opening and closing are all said; otherwise it never gives «abierto». */
function toWeek(
  days: Interval['days'],
  opens: string | null,
  closes: string | null,
  how: Trust['how'],
): Hours {
  return toHours([{ days, opens, closes }], how)
}

function toHours(weekly: readonly Interval[], how: Trust['how']): Hours {
  const isComplete = weekly.every(
    ({ days, opens, closes }) => days.length > 0 && opens !== null && closes !== null,
  )
  return { ...UNKNOWN_HOURS, state: isComplete ? 'known' : 'partial', weekly, how }
}

function parseDays(text: string): number[] | null {
  const days = new Set<number>()
  for (const part of splitCell(text)) {
    const [, from, to] = /^([1-7])(?:-([1-7]))?$/.exec(part) ?? []
    if (from === undefined || Number(to ?? from) < Number(from)) return null
    for (let day = Number(from); day <= Number(to ?? from); day++) days.add(day)
  }
  return [...days].sort()
}
