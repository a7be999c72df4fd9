import 'server-only'
import { notFound } from 'next/navigation'
import { type Actor, can, type Verb } from '../domain/permissions'

/** For a page that a role does not have: the same 404 as for one that nobody has. */
export function requireMayOrLeave(actor: Actor, verb: Verb): void {
  if (!can(actor, verb, {})) notFound()
}
