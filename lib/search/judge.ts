import { FILTERS } from '../domain/filter'
import { KIND_CODES } from '../domain/kind'
import { answersTo } from './answer-columns'
import { asFours } from './as-fours'
import { type Directory, type DirectoryQuery, STATE } from './directory'
import { findRowsWithin } from './find-rows-within'
import { judgeHours } from './judge-hours'
import { rowsOfKind } from './rows-of-kind'

/**
 * How each row answers what is asked, a `STATE` a row. All that is asked must be answered: a row is
 * as good as its worst answer. What is not known is «No sabemos», never a no; who is of another kind
 * or another place is a no here too, and is told apart by `countStates`.
 * A language that is not listed is not known: no source says which languages nobody speaks.
 * @param states written into when given: nothing is allocated while she types.
 */
export function judge(
  directory: Directory,
  query: DirectoryQuery,
  states: Uint8Array = new Uint8Array(directory.count),
): Uint8Array {
  const { filters, languages, kinds, openAt, always, within } = query
  states.fill(STATE.yes)
  if (kinds !== 0) keepWorst(states, answerKinds(directory, kinds))
  for (let bit = 0; bit < FILTERS.length; bit++)
    if ((filters >>> bit) & 1) keepWorst(states, answerFilter(directory, bit))
  if (languages !== 0) keepWorst(states, answerLanguages(directory, languages))
  if (openAt !== null || always) keepWorst(states, answerDoors(directory, query))
  return keepWithin(directory, states, within)
}

/**
 * Makes a no of every row outside a place.
 * @param states written into.
 * @param within as `DirectoryQuery.within`.
 */
export function keepWithin(
  { ubigeos }: Directory,
  states: Uint8Array,
  within: DirectoryQuery['within'],
): Uint8Array {
  const [from, to] = findRowsWithin(ubigeos, within)
  states.fill(STATE.no, 0, from)
  states.fill(STATE.no, to)
  return states
}

/** The worse of two answers has only bits that both have; four rows at a time. */
function keepWorst(states: Uint8Array, answers: Uint8Array): void {
  const [fours, others] = [asFours(states), asFours(answers)]
  const whole = fours && others ? fours.length : 0
  if (fours && others)
    for (let at = 0; at < whole; at++) fours[at] = (fours[at] ?? 0) & (others[at] ?? 0)
  for (let row = 4 * whole; row < states.length; row++)
    states[row] = (states[row] ?? 0) & (answers[row] ?? 0)
}

/** A rare kind costs what its few rows cost, not a look at every row. */
function answerKinds(directory: Directory, asked: number): Uint8Array {
  return answersTo(directory, 'kinds', asked, (states) => {
    states.fill(STATE.no)
    for (let kind = 0; kind < KIND_CODES.length; kind++)
      if ((asked >>> kind) & 1)
        for (const row of rowsOfKind(directory, kind)) states[row] = STATE.yes
  })
}

function answerFilter(directory: Directory, bit: number): Uint8Array {
  const { yes, no } = directory
  return answersTo(directory, `filter ${bit}`, bit, (states) => {
    for (let row = 0; row < states.length; row++) {
      if (((no[row] ?? 0) >>> bit) & 1) states[row] = STATE.no
      else states[row] = ((yes[row] ?? 0) >>> bit) & 1 ? STATE.yes : STATE.unknown
    }
  })
}

function answerLanguages(directory: Directory, asked: number): Uint8Array {
  const { languages } = directory
  return answersTo(directory, 'languages', asked, (states) => {
    for (let row = 0; row < states.length; row++)
      states[row] = (languages[row] ?? 0) & asked ? STATE.yes : STATE.unknown
  })
}

function answerDoors(directory: Directory, query: DirectoryQuery): Uint8Array {
  const { hours, hoursCodes, ages } = directory
  const byCode = judgeHours(hoursCodes, query)
  return answersTo(directory, 'doors', byCode, (states) => {
    for (let row = 0; row < states.length; row++)
      // Hours that may have changed open no door, and close none: she would go, or not go, for nothing.
      states[row] = ages[row] === 0 ? (byCode[hours[row] ?? 0] ?? STATE.unknown) : STATE.unknown
  })
}
