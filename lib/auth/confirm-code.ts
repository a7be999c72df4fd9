import 'server-only'
import { isAPIError } from 'better-auth/api'
import { headers } from 'next/headers'
import { getCodeTries, isCodeStopped } from './code-tries'
import { findChallenged } from './find-challenged'
import { getAuth } from './get-auth'
import { getSignInDelays } from './sign-in-delays'
import { takeCode } from './take-code'
import { waitForTurn } from './wait-for-turn'

/** Six digits of the generator; anything else is tried as a recovery code. */
const DIGITS = /^\d{6}$/

/** `over`: the half-done sign-in has ended, and the password is asked for again. */
export type CodeResult = 'done' | 'wrong' | 'over'

/** The second half of a sign-in. */
export async function confirmCode(code: string): Promise<CodeResult> {
  const person = await findChallenged()
  if (person === null) return 'over'
  const tries = getCodeTries()
  const isOfGenerator = DIGITS.test(code)
  if (isOfGenerator && isCodeStopped(person.id, Date.now())) return 'wrong'
  await waitForTurn(tries, person.id)
  if (isOfGenerator && !(await takeCode(person.id, code))) return 'wrong'
  const request = { body: { code }, headers: await headers() }
  const { api } = getAuth()
  try {
    const { user } = await (isOfGenerator ? api.verifyTOTP(request) : api.verifyBackupCode(request))
    // Of a browser that is signed in the library checks that person's code: with her own, whoever
    // knows another's password would take back the count of wrong ones for the other.
    if (user.id !== person.id) return 'over'
  } catch (error) {
    if (isAPIError(error)) return 'wrong'
    throw error
  }
  tries.succeed(person.id)
  getSignInDelays().succeed(person.email)
  return 'done'
}
