import 'server-only'
import type { Actor } from '../../domain/permissions'
import type { Catalogue } from '../db'
import { servicesOwnedBy } from './visible-to'

/**
 * Institutions for which somebody may propose a new listing, by name: those of what her organisation
 * looks after, and her organisation itself.
 */
export async function findOwnOperators({ client }: Catalogue, actor: Actor): Promise<string[]> {
  const found = await client.organisation.findMany({
    select: { name: true },
    where: { OR: [{ id: actor.organisationId }, { services: { some: servicesOwnedBy(actor) } }] },
    orderBy: { name: 'asc' },
  })
  return found.map(({ name }) => name)
}
