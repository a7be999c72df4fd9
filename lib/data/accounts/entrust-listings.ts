import 'server-only'
import type { Actor } from '../../domain/permissions'
import { requireMay } from '../../domain/require-may'
import type { Catalogue } from '../db'

interface Wish {
  readonly organisationId: string
  readonly serviceIds: readonly string[]
}

/**
 * Gives listings to the organisation that looks after them from now on: its people may do with these
 * what providers may, and with no others. One administrator will do: it opens no door that a second
 * key keeps shut. What it keeps already stays as it is.
 * @returns how many are new; `nowhere` when there is no such organisation or listing.
 */
export async function entrustListings(
  { client }: Catalogue,
  actor: Actor,
  { organisationId, serviceIds }: Wish,
  now: Date,
): Promise<number | 'nowhere'> {
  requireMay(actor, 'listing.entrust', {})
  const wanted = [...new Set(serviceIds)]
  return client.$transaction(async (transaction) => {
    const organisations = await transaction.organisation.count({ where: { id: organisationId } })
    const services = await transaction.service.count({ where: { id: { in: wanted } } })
    if (organisations === 0 || services < wanted.length) return 'nowhere'
    const { count } = await transaction.keeping.createMany({
      data: wanted.map((serviceId) => ({
        ...{ organisationId, serviceId },
        begunBy: actor.userId,
        begunAt: now,
      })),
      skipDuplicates: true,
    })
    return count
  })
}
