import { answerAlways, answerOpenNow, type HoursAnswer } from '../domain/answer-hours'
import { decodeHours } from '../domain/hours-code'
import type { OpeningRule } from '../domain/open-now'
import { type DirectoryQuery, STATE } from './directory'

const MINUTE_MS = 60_000

interface Known {
  readonly rules: readonly (OpeningRule | null)[]
  /** What was asked last, and its answer: doors open and close at whole minutes. */
  asked: string
  states: Uint8Array
}

/** Hours are read once for each directory, not at each press. */
const known = new WeakMap<readonly string[], Known>()

/**
 * How each distinct timetable answers what is asked about hours: a `STATE` a code. Thousands of doors
 * keep a few dozen timetables, so each is judged once.
 */
export function judgeHours(
  hoursCodes: readonly string[],
  { openAt, always }: Pick<DirectoryQuery, 'openAt' | 'always'>,
): Uint8Array {
  let found = known.get(hoursCodes)
  if (found === undefined) {
    found = { rules: hoursCodes.map(decodeHours), asked: '', states: new Uint8Array(0) }
    known.set(hoursCodes, found)
  }
  const minute = openAt instanceof Date ? Math.floor(openAt.getTime() / MINUTE_MS) : openAt
  const asked = `${minute} ${always}`
  if (found.asked !== asked) {
    found.asked = asked
    found.states = Uint8Array.from(found.rules, (rule) => judgeRule(rule, openAt, always))
  }
  return found.states
}

function judgeRule(
  rule: OpeningRule | null,
  openAt: DirectoryQuery['openAt'],
  always: boolean,
): number {
  const open = openAt instanceof Date ? answerOpenNow(rule, openAt) : (openAt ?? 'yes')
  const round: HoursAnswer = always ? answerAlways(rule) : 'yes'
  return Math.min(STATE[open], STATE[round])
}
