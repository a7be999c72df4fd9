import { Forbidden } from './forbidden'
import { NeedsFreshSignIn } from './needs-fresh-sign-in'
import { type Actor, can, type PermissionObject, type Verb } from './permissions'

/**
 * Passes, or leaves.
 * @throws NeedsFreshSignIn when a fresh sign-in is all that is missing; Forbidden otherwise.
 */
export function requireMay(actor: Actor, verb: Verb, object: PermissionObject): void {
  if (can(actor, verb, object)) return
  if (can({ ...actor, isFresh: true }, verb, object)) throw new NeedsFreshSignIn()
  throw new Forbidden()
}
