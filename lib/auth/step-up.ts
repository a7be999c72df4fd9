import 'server-only'
import { headers } from 'next/headers'
import type { SessionMember } from '../data/accounts/keep-session'
import { getCodeTries, isCodeStopped } from './code-tries'
import { getAuth } from './get-auth'
import { isOwnPassword } from './is-own-password'
import { getSignInDelays } from './sign-in-delays'
import { takeCode } from './take-code'
import { waitForTurn } from './wait-for-turn'

/**
 * Says once more who she is: the password, and the code where there is one. From then on the session has
 * a new cookie, so that whoever had copied the old one may not do what she now may.
 */
export async function stepUp(
  session: SessionMember,
  password: string,
  code: string,
): Promise<boolean> {
  const delays = getSignInDelays()
  // Both in one count: whoever sits at an open panel may try neither quickly.
  await waitForTurn(delays, session.email)
  const isRight = await isOwnPassword(session.userId, password)
  if (!isRight || (session.hasTotp && !(await isOwnCode(session.userId, code)))) return false
  delays.succeed(session.email)
  return getAuth().api.renewSession({ headers: await headers() })
}

/**
 * A count of its own: whoever guesses here, in a stolen session, is stopped, and cannot stop the owner's
 * codes where she signs in.
 */
async function isOwnCode(userId: string, code: string): Promise<boolean> {
  const account = `step-up ${userId}`
  const now = Date.now()
  if (isCodeStopped(account, now)) return false
  getCodeTries().begin(account, now)
  if (!(await takeCode(userId, code))) return false
  getCodeTries().succeed(account)
  return true
}
