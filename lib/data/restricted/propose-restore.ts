import 'server-only'
import type { Actor } from '../../domain/permissions'
import type { Catalogue } from '../db'
import type { SubmittedProposal } from './submit-proposal'

/**
 * Proposes the listing as it was right after a row of its history. A sealed value is not restored.
 * @throws Forbidden, NeedsFreshSignIn, ReviewRefusal.
 */
export async function proposeRestore(
  _catalogue: Catalogue,
  _actor: Actor,
  _wish: { readonly serviceId: string; readonly historyId: string },
  _now: string,
): Promise<SubmittedProposal> {
  throw new Error('review: not here yet')
}
