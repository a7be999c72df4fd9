import 'server-only'
import { headers } from 'next/headers'
import { findLinkTaker } from '../data/accounts/find-link-taker'
import { getCatalogue } from '../data/get-catalogue'
import { afterAnswer } from './after-answer'
import { getAuth } from './get-auth'
import { getMailBudget } from './mail-budget'
import { getSignInDelays } from './sign-in-delays'
import type { ReturnPath } from './to-return-path'
import { waitForTurn } from './wait-for-turn'

/** Sends a link to whoever has chosen links; says nothing of whether it did, nor by its time. */
export async function requestMagicLink(email: string, back: ReturnPath): Promise<void> {
  await waitForTurn(getSignInDelays(), `link ${email}`)
  const asked = await headers()
  afterAnswer(async () => {
    if (!(await findLinkTaker(getCatalogue(), email))) return
    if (!getMailBudget().take(email, Date.now())) return
    await getAuth().api.signInMagicLink({ body: { email, metadata: { back } }, headers: asked })
  })
}
