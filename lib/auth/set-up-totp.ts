import 'server-only'
import { isAPIError } from 'better-auth/api'
import { headers } from 'next/headers'
import type { SessionMember } from '../data/accounts/keep-session'
import { getCodeTries, isCodeStopped } from './code-tries'
import { getAuth } from './get-auth'
import { getSignInDelays } from './sign-in-delays'
import { takeCode } from './take-code'
import { waitForTurn } from './wait-for-turn'

/** Makes a secret that counts for nothing until a code of it was given. False: the password is wrong. */
export async function beginTotp(session: SessionMember, password: string): Promise<boolean> {
  const delays = getSignInDelays()
  await waitForTurn(delays, session.email)
  try {
    await getAuth().api.enableTwoFactor({ body: { password }, headers: await headers() })
  } catch (error) {
    if (isAPIError(error)) return false
    throw error
  }
  delays.succeed(session.email)
  return true
}

/** The first code proves that the generator has the secret; from now on it is asked for. */
export async function finishTotp(session: SessionMember, code: string): Promise<boolean> {
  const tries = getCodeTries()
  // A count of its own, as in `stepUp`.
  const account = `set-up ${session.userId}`
  if (isCodeStopped(account, Date.now())) return false
  await waitForTurn(tries, account)
  if (!(await takeCode(session.userId, code))) return false
  try {
    await getAuth().api.verifyTOTP({ body: { code }, headers: await headers() })
  } catch (error) {
    if (isAPIError(error)) return false
    throw error
  }
  tries.succeed(account)
  return true
}
