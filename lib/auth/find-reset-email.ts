import 'server-only'
import { getAuth } from './get-auth'

/** Whose password a link is for; null when it may not be used any more. */
export async function findResetEmail(token: string): Promise<string | null> {
  const { internalAdapter } = await getAuth().$context
  const found = await internalAdapter.findVerificationValue(`reset-password:${token}`)
  if (!found || found.expiresAt < new Date()) return null
  return (await internalAdapter.findUserById(found.value))?.email ?? null
}
