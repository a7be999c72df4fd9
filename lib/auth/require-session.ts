import 'server-only'
import { redirect } from 'next/navigation'
import type { SessionMember } from '../data/accounts/keep-session'
import { findSession } from './find-session'

/** For the account's own pages, where a second factor that is still missing is set up. */
export async function requireSession(): Promise<SessionMember> {
  return (await findSession()) ?? redirect('/panel/entrar')
}
