import 'server-only'
import type { Actor } from '../../domain/permissions'
import type { Catalogue } from '../db'

/** Takes back a proposal of her own organisation. @throws Forbidden, ReviewRefusal. */
export async function cancel(
  _catalogue: Catalogue,
  _actor: Actor,
  _wish: { readonly id: string },
  _now: string,
): Promise<void> {
  throw new Error('review: not here yet')
}
