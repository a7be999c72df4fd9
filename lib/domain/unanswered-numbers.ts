import { limaDate } from './lima-date'
import { isNationalNumber } from './national-numbers'
import type { CallOutcome } from './review'

/** A call that somebody made to check something. */
export interface CheckedCall {
  readonly number: string
  readonly outcome: CallOutcome
  /** ISO instant. */
  readonly at: string
}

/** One day without an answer is a lunch; two are a telephone that may be dead (domain §7). */
const DAYS = 2

/**
 * Numbers that nobody answered on two different days, and nobody since. National numbers never are
 * among them: she has no credit and must not hesitate.
 */
export function unansweredNumbers(calls: readonly CheckedCall[]): ReadonlySet<string> {
  const days = new Map<string, Set<string>>()
  for (const { number, outcome, at } of [...calls].sort((a, b) => a.at.localeCompare(b.at))) {
    // Somebody answered, whatever they said.
    if (outcome !== 'no_answer') days.delete(number)
    else days.set(number, (days.get(number) ?? new Set()).add(limaDate(at)))
  }
  const found = [...days].filter(([number, on]) => on.size >= DAYS && !isNationalNumber(number))
  return new Set(found.map(([number]) => number))
}
