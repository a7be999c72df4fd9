import 'server-only'
import { cookies } from 'next/headers'
import { getAuth } from './get-auth'

/**
 * Whose half-done sign-in this browser holds, for the delay alone; the library checks the cookie's
 * signature when the code comes. Null: none, or it has ended.
 */
export async function findChallenged(): Promise<{ id: string; email: string } | null> {
  const { createAuthCookie, internalAdapter } = await getAuth().$context
  const cookie = (await cookies()).get(createAuthCookie('two_factor').name)
  const [identifier] = cookie?.value.split('.') ?? []
  if (!identifier) return null
  const challenge = await internalAdapter.findVerificationValue(identifier)
  if (!challenge || challenge.expiresAt < new Date()) return null
  return internalAdapter.findUserById(challenge.value)
}
