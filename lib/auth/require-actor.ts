import 'server-only'
import { redirect } from 'next/navigation'
import type { Actor } from '../domain/permissions'
import { findSession } from './find-session'
import type { ReturnPath } from './to-return-path'
import { withReturnPath } from './with-return-path'

/**
 * Who acts. Leaves for the sign-in when nobody does, and for the second factor where the role requires
 * one: before it a moderator or administrator sees nothing else.
 * @param back where the sign-in leads on to.
 */
export async function requireActor(back: ReturnPath = '/panel'): Promise<Actor> {
  const session = await findSession()
  if (session === null) redirect(withReturnPath('/panel/entrar', back))
  if (session.role !== 'provider' && !session.hasTotp) redirect('/panel/cuenta/codigo')
  const { userId, organisationId, isModerating, role, isFresh, hasTotp } = session
  return { userId, organisationId, isModerating, role, isFresh, hasTotp }
}
