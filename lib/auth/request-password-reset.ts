import 'server-only'
import { headers } from 'next/headers'
import { getAuth } from './get-auth'
import { getSignInDelays } from './sign-in-delays'
import { waitForTurn } from './wait-for-turn'

/** Sends a link for a new password to an account that exists; says nothing of whether it does. */
export async function requestPasswordReset(email: string): Promise<void> {
  await waitForTurn(getSignInDelays(), `reset ${email}`)
  await getAuth().api.requestPasswordReset({ body: { email }, headers: await headers() })
}
