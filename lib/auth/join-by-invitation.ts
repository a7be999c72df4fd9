import 'server-only'
import { acceptInvitation } from '../data/accounts/accept-invitation'
import { findInvitation } from '../data/accounts/find-invitation'
import { getCatalogue } from '../data/get-catalogue'
import { getAuth } from './get-auth'
import { findPasswordFault, type PasswordFault } from './password-rules'
import { signIn } from './sign-in'

/** Makes the account that a link is for and signs it in; `over`: the link may not be used any more. */
export async function joinByInvitation(
  token: string,
  password: string,
): Promise<'done' | 'over' | PasswordFault> {
  const now = new Date()
  const invitation = await findInvitation(getCatalogue(), token, now)
  if (invitation === null) return 'over'
  const fault = findPasswordFault(password, [invitation.email, invitation.organisation])
  if (fault !== null) return fault
  const context = await getAuth().$context
  const hash = await context.password.hash(password)
  if (!(await acceptInvitation(getCatalogue(), token, hash, now))) return 'over'
  await signIn(invitation.email, password)
  return 'done'
}
