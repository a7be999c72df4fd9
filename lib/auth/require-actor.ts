import 'server-only'
import { redirect } from 'next/navigation'
import type { Actor } from '../domain/permissions'
import { findSession } from './find-session'

/**
 * Who acts. Leaves for the sign-in when nobody does, and for the second factor where the role requires
 * one: before it a moderator or administrator sees nothing else.
 */
export async function requireActor(): Promise<Actor> {
  const session = await findSession()
  if (session === null) redirect('/panel/entrar')
  if (session.role !== 'provider' && !session.hasTotp) redirect('/panel/cuenta/codigo')
  const { userId, organisationId, isModerating, role, isFresh, hasTotp } = session
  return { userId, organisationId, isModerating, role, isFresh, hasTotp }
}
