import 'server-only'
import type { Actor } from '../../domain/permissions'
import type { Catalogue } from '../db'

/** Refuses a proposal, with the reason that its author reads. @throws Forbidden, ReviewRefusal. */
export async function reject(
  _catalogue: Catalogue,
  _actor: Actor,
  _wish: { readonly id: string; readonly reason: string },
  _now: string,
): Promise<void> {
  throw new Error('review: not here yet')
}
