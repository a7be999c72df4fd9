import 'server-only'
import { headers } from 'next/headers'
import { findLinkTaker } from '../data/accounts/find-link-taker'
import { getCatalogue } from '../data/get-catalogue'
import { getAuth } from './get-auth'
import { getSignInDelays } from './sign-in-delays'
import { waitForTurn } from './wait-for-turn'

/** Sends a link to whoever has chosen links; says nothing of whether it did. */
export async function requestMagicLink(email: string): Promise<void> {
  await waitForTurn(getSignInDelays(), `link ${email}`)
  if (!(await findLinkTaker(getCatalogue(), email))) return
  await getAuth().api.signInMagicLink({ body: { email }, headers: await headers() })
}
