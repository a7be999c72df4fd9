import 'server-only'
import type { Actor } from '../../domain/permissions'
import type { Catalogue } from '../db'

/** Says something to the others who may read the proposal. @throws Forbidden, ReviewRefusal. */
export async function comment(
  _catalogue: Catalogue,
  _actor: Actor,
  _wish: { readonly id: string; readonly text: string },
  _now: string,
): Promise<void> {
  throw new Error('review: not here yet')
}
