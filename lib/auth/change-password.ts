import 'server-only'
import { isAPIError } from 'better-auth/api'
import { headers } from 'next/headers'
import type { SessionMember } from '../data/accounts/keep-session'
import { getAuth } from './get-auth'
import { findPasswordFault, type PasswordFault } from './password-rules'
import { getSignInDelays } from './sign-in-delays'
import { waitForTurn } from './wait-for-turn'

/** A new password for the old one; every other session ends. Null when it is done. */
export async function changePassword(
  session: SessionMember,
  currentPassword: string,
  newPassword: string,
): Promise<PasswordFault | 'wrongPassword' | null> {
  const fault = findPasswordFault(newPassword, [session.email, session.organisationName])
  if (fault !== null) return fault
  const delays = getSignInDelays()
  await waitForTurn(delays, session.email)
  try {
    await getAuth().api.changePassword({
      body: { currentPassword, newPassword, revokeOtherSessions: true },
      headers: await headers(),
    })
  } catch (error) {
    if (isAPIError(error)) return 'wrongPassword'
    throw error
  }
  delays.succeed(session.email)
  return null
}
