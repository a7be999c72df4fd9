import 'server-only'
import { isAPIError } from 'better-auth/api'
import { headers } from 'next/headers'
import type { SessionMember } from '../data/accounts/keep-session'
import { markSteppedUp } from '../data/accounts/mark-stepped-up'
import { getCatalogue } from '../data/get-catalogue'
import { getCodeTries, isCodeStopped } from './code-tries'
import { getAuth } from './get-auth'
import { isOwnPassword } from './is-own-password'
import { getSignInDelays } from './sign-in-delays'
import { waitForTurn } from './wait-for-turn'

/** Says once more who she is: the password, and the code where there is one. */
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
  await markSteppedUp(getCatalogue(), session.sessionId, new Date())
  return true
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
  try {
    await getAuth().api.verifyTOTP({ body: { code }, headers: await headers() })
    getCodeTries().succeed(account)
    return true
  } catch (error) {
    if (isAPIError(error)) return false
    throw error
  }
}
