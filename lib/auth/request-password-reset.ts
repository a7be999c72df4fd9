import 'server-only'
import { headers } from 'next/headers'
import { afterAnswer } from './after-answer'
import { getAuth } from './get-auth'
import { getMailBudget } from './mail-budget'
import { getSignInDelays } from './sign-in-delays'
import { waitForTurn } from './wait-for-turn'

/** Sends a link for a new password to an account that exists; says nothing of whether it does. */
export async function requestPasswordReset(email: string): Promise<void> {
  await waitForTurn(getSignInDelays(), `reset ${email}`)
  const asked = await headers()
  afterAnswer(async () => {
    if (!getMailBudget().take(email, Date.now())) return
    await getAuth().api.requestPasswordReset({ body: { email }, headers: asked })
  })
}
