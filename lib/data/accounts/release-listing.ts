import 'server-only'
import { Forbidden } from '../../domain/forbidden'
import type { Actor } from '../../domain/permissions'
import { requireMay } from '../../domain/require-may'
import type { Catalogue } from '../db'

interface Wish {
  readonly organisationId: string
  readonly serviceId: string
}

/**
 * Ends that an organisation looks after a listing, with its next request. That it did stays written.
 * @throws Forbidden when it does not.
 */
export async function releaseListing(
  { client }: Catalogue,
  actor: Actor,
  wish: Wish,
  now: Date,
): Promise<void> {
  requireMay(actor, 'listing.entrust', {})
  const { count } = await client.keeping.updateMany({
    where: { ...wish, endedAt: null },
    data: { endedBy: actor.userId, endedAt: now },
  })
  if (count === 0) throw new Forbidden()
}
