import { headers } from 'next/headers'
import { getAuth } from '@/lib/auth/get-auth'
import { requireOwnForm } from '@/lib/auth/require-own-form'

/**
 * Ends the session and leaves by a whole navigation: the document that was on the screen is gone, and
 * the entry tells the browser to forget what it kept of this site.
 */
export async function POST(): Promise<Response> {
  await requireOwnForm()
  await getAuth().api.signOut({ headers: await headers() })
  return new Response(null, { status: 303, headers: { Location: '/panel/entrar?listo=signedOut' } })
}
