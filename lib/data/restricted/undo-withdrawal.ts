import 'server-only'
import type { Actor } from '../../domain/permissions'
import type { Catalogue } from '../db'
import type { CallBackWish } from './approve'

/**
 * Brings back what was withdrawn within 24 hours: by a moderator of another organisation, after a
 * call to an official number that says so.
 * @returns the edition that shows it again; null when the call did not confirm it, which is recorded.
 * @throws Forbidden, NeedsFreshSignIn, ReviewRefusal.
 */
export async function undoWithdrawal(
  _catalogue: Catalogue,
  _actor: Actor,
  _wish: { readonly withdrawalId: string; readonly callBack: CallBackWish },
  _now: string,
): Promise<{ readonly edition: number | null }> {
  throw new Error('review: not here yet')
}
