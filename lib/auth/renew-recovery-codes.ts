import 'server-only'
import { isAPIError } from 'better-auth/api'
import { headers } from 'next/headers'
import type { SessionMember } from '../data/accounts/keep-session'
import { getAuth } from './get-auth'
import { getSignInDelays } from './sign-in-delays'
import { waitForTurn } from './wait-for-turn'

/** New recovery codes in the place of the old ones. False: the password is wrong. */
export async function renewRecoveryCodes(
  session: SessionMember,
  password: string,
): Promise<boolean> {
  const delays = getSignInDelays()
  await waitForTurn(delays, session.email)
  try {
    await getAuth().api.generateBackupCodes({ body: { password }, headers: await headers() })
  } catch (error) {
    if (isAPIError(error)) return false
    throw error
  }
  delays.succeed(session.email)
  return true
}
