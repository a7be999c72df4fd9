import 'server-only'
import type { Actor } from '../../domain/permissions'
import type { Catalogue } from '../db'

export interface Confirmed {
  readonly count: number
  /** Listings whose phones no other organisation has called within a year: those stay as they were. */
  readonly phonesToCall: readonly string[]
}

/**
 * «Todo sigue igual»: renews what a provider may confirm of her own listings, all of them or none.
 * @throws Forbidden.
 */
export async function confirmUnchanged(
  _catalogue: Catalogue,
  _actor: Actor,
  _wish: { readonly serviceIds: readonly string[] },
  _now: string,
): Promise<Confirmed> {
  throw new Error('review: not here yet')
}
