import 'server-only'
import type { Actor } from '../../domain/permissions'
import type { Catalogue } from '../db'

export interface WithdrawalWish {
  readonly serviceId: string
  /** The whole listing, unless one channel or one point is named by its place in the listing, from 0. */
  readonly part?: 'listing' | { readonly channel: number } | { readonly point: number } | undefined
}

export interface Withdrawn {
  readonly withdrawalId: string
  readonly edition: number
}

/**
 * «Retirar ya»: gone from every page with the edition that this publishes, in the same transaction.
 * @throws Forbidden, NeedsFreshSignIn for the fourth listing in an hour, ReviewRefusal.
 */
export async function withdraw(
  _catalogue: Catalogue,
  _actor: Actor,
  _wish: WithdrawalWish,
  _now: string,
): Promise<Withdrawn> {
  throw new Error('review: not here yet')
}
