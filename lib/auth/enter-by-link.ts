import 'server-only'
import { isAPIError } from 'better-auth/api'
import { headers } from 'next/headers'
import { getAuth } from './get-auth'

/** Signs in by the token of a mail, once. False when it is used, too old, or no way in any more. */
export async function enterByLink(token: string): Promise<boolean> {
  try {
    await getAuth().api.magicLinkVerify({ query: { token }, headers: await headers() })
    return true
  } catch (error) {
    if (isAPIError(error)) return false
    throw error
  }
}
