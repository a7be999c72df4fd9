import { answerAlways, answerOpenNow, type HoursAnswer } from '../domain/answer-hours'
import type { RowAnswers } from '../domain/answers-code'
import { FILTERS } from '../domain/filter'
import { SORTING_FILTERS } from '../domain/sorting-filters'

/**
 * What one chip asks: `open`, `always`, `f<bit>` over `FILTERS` or `l<bit>` over
 * `LANGUAGE_CHOICE_CODES`.
 */
export type Ask = string

export interface RowState {
  /** As good as its worst answer. */
  readonly state: HoursAnswer
  /** What it says to each ask, in their order; a language that is not known beside one that is: left out. */
  readonly reasons: readonly { readonly ask: Ask; readonly answer: HoursAnswer }[]
  /** Stays when only those are shown that say yes. */
  readonly isSure: boolean
}

const ORDER: readonly HoursAnswer[] = ['no', 'unknown', 'expected', 'yes']
const worst = (answers: readonly HoursAnswer[]): HoursAnswer =>
  ORDER.find((one) => answers.indexOf(one) >= 0) ?? 'yes'

const SORTING: readonly Ask[] = SORTING_FILTERS.map((filter) => `f${FILTERS.indexOf(filter)}`)

/**
 * How a row answers everything asked. Asks combine with AND, languages with OR; no answer is not a no.
 * @param instant now; null when the device's clock cannot be believed.
 */
export function judgeRow(
  answers: RowAnswers,
  asks: readonly Ask[],
  instant: Date | null,
): RowState {
  const all = asks.map((ask) => ({ ask, answer: answerAsk(answers, ask, instant) }))
  const isLanguage = (ask: Ask) => ask.charAt(0) === 'l'
  const speaks = all.some(({ ask, answer }) => isLanguage(ask) && answer === 'yes')
  const reasons = all.filter(({ ask, answer }) => !(speaks && isLanguage(ask) && answer !== 'yes'))
  const firm = reasons.filter(({ ask }) => SORTING.indexOf(ask) < 0)
  const answersOf = (some: typeof reasons) => some.map(({ answer }) => answer)
  return {
    state: worst(answersOf(reasons)),
    reasons,
    isSure: worst(answersOf(firm)) === 'yes',
  }
}

function answerAsk(answers: RowAnswers, ask: Ask, instant: Date | null): HoursAnswer {
  if (ask === 'always') return answerAlways(answers.hours)
  if (ask === 'open') return instant === null ? 'unknown' : answerOpenNow(answers.hours, instant)
  const bit = 1 << Number(ask.slice(1))
  // No source says which languages nobody speaks.
  if (ask.charAt(0) === 'l') return answers.languages & bit ? 'yes' : 'unknown'
  if (answers.yes & bit) return 'yes'
  return answers.no & bit ? 'no' : 'unknown'
}
