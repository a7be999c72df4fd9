import 'server-only'
import { isAPIError } from 'better-auth/api'
import { headers } from 'next/headers'
import { askAsIfKnown } from '../data/accounts/ask-as-if-known'
import { getCatalogue } from '../data/get-catalogue'
import { getAuth } from './get-auth'
import { getSignInDelays } from './sign-in-delays'
import { waitForTurn } from './wait-for-turn'

/** `code`: the password was right and the second factor is still to come. */
export type SignInResult = 'done' | 'code' | 'wrong'

/**
 * E-mail and password. An account that does not exist takes the same steps and gets the same answer.
 * The delay of an account with a second factor ends with the right code, not with the password.
 */
export async function signIn(email: string, password: string): Promise<SignInResult> {
  const delays = getSignInDelays()
  await waitForTurn(delays, email)
  await askAsIfKnown(getCatalogue(), email)
  try {
    const answer = await getAuth().api.signInEmail({
      body: { email, password },
      headers: await headers(),
    })
    if ('twoFactorRedirect' in answer) return 'code'
    delays.succeed(email)
    return 'done'
  } catch (error) {
    if (isAPIError(error)) return 'wrong'
    throw error
  }
}
