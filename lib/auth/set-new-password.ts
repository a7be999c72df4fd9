import 'server-only'
import { isAPIError } from 'better-auth/api'
import { findResetEmail } from './find-reset-email'
import { getAuth } from './get-auth'
import { findPasswordFault, type PasswordFault } from './password-rules'

/**
 * A new password by the link of a mail, once; every session ends. The second factor stays: a mailbox
 * alone opens nothing that has one.
 */
export async function setNewPassword(
  token: string,
  password: string,
): Promise<'done' | 'over' | PasswordFault> {
  const email = await findResetEmail(token)
  if (email === null) return 'over'
  const fault = findPasswordFault(password, [email])
  if (fault !== null) return fault
  try {
    await getAuth().api.resetPassword({ body: { token, newPassword: password } })
    return 'done'
  } catch (error) {
    if (isAPIError(error)) return 'over'
    throw error
  }
}
