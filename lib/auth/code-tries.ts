import 'server-only'
import { SignInDelays } from './sign-in-delays'

const DAY_MS = 24 * 3_600_000
/** Six digits can be guessed, given time. */
const MOST_WRONG = 50

const HOLDER = Symbol.for('kuska.code-tries')
const holder = globalThis as { [HOLDER]?: SignInDelays }

/** The process's counts of codes; only somebody who knows the password can raise one. */
export function getCodeTries(): SignInDelays {
  holder[HOLDER] ??= new SignInDelays(DAY_MS)
  return holder[HOLDER]
}

/**
 * After fifty wrong codes in a row only a recovery code opens: whoever guesses is stopped, and the
 * owner, who has those, is not.
 * @param account as it is counted: an id, before it the place where another count is kept.
 */
export function isCodeStopped(account: string, now: number): boolean {
  return getCodeTries().countOf(account, now) >= MOST_WRONG
}
