import 'server-only'
import { headers } from 'next/headers'
import { cache } from 'react'
import { keepSession, type SessionMember } from '../data/accounts/keep-session'
import { getCatalogue } from '../data/get-catalogue'
import { getAuth } from './get-auth'

/**
 * Who asks, read anew from the database at every request: a revoked session ends with the next one.
 * Null when nobody is signed in, the session is over, or the person was removed.
 */
export const findSession = cache(async (): Promise<SessionMember | null> => {
  const found = await getAuth().api.getSession({
    headers: await headers(),
    query: { disableRefresh: true },
  })
  return found === null ? null : keepSession(getCatalogue(), found.session.token, new Date())
})
