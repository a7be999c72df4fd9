import type { FormFault } from './form-error'

interface SchemaIssue {
  readonly code?: string | undefined
  readonly message: string
  readonly path: readonly PropertyKey[]
}

/** Field, by its own name in the form → what is wrong when the schema refuses it. */
const OF_FIELD: Readonly<Record<string, FormFault>> = {
  menu: 'number',
  ubigeo: 'place',
  lat: 'point',
  lng: 'point',
  precision: 'point',
  date: 'date',
  until: 'date',
  confirmedUntil: 'date',
  opens: 'time',
  closes: 'time',
  from: 'time',
  to: 'time',
  days: 'choice',
  ageMin: 'number',
  ageMax: 'number',
  childAgeMaxGirls: 'number',
  childAgeMaxBoys: 'number',
  costSoles: 'number',
  soles: 'soles',
  travelHours: 'travelHours',
  means: 'choice',
}

/** The one sentence, of a closed list, for what the schema refuses. */
export function faultOf({ code, message, path }: SchemaIssue): FormFault {
  if (code === 'too_big' && typeof path.at(-1) !== 'number' && isList(path.at(-1))) return 'tooMany'
  if (path[0] === 'factNotes' && code === 'too_big') return 'noteLong'
  if (message.startsWith('has a number, a mail or a page')) return 'noteContact'
  if (message === 'ageMin is above ageMax') return 'ages'
  if (message.startsWith('24 hours')) return 'hoursAlways'
  if (/^(?:hours with|unknown hours)/.test(message)) return 'hoursIncomplete'
  if (message.startsWith('is not a national short number')) return 'phone'
  if (message.startsWith('has a coordinate') || message.startsWith('has one coord')) return 'point'
  if (message === 'is said twice') return 'journeyTwice'
  if (path[0] === 'consent' && path.at(-1) === 'date') return 'consentDate'
  const field = path.findLast((part) => typeof part === 'string')
  const isAmount = field === 'soles' || field === 'travelHours'
  if (code === 'too_small' && !isAmount) return 'required'
  const known = typeof field === 'string' ? OF_FIELD[field] : undefined
  if (known) return known
  if (code === 'custom') return 'text'
  return code === 'invalid_value' || code === 'invalid_type' ? 'choice' : 'other'
}

function isList(name: PropertyKey | undefined): boolean {
  return [
    ...['channels', 'points', 'journeys'],
    ...['weekly', 'exceptions', 'intervals', 'visits'],
  ].includes(String(name))
}
