import 'server-only'
import type { Actor } from '../../domain/permissions'
import type { Catalogue } from '../db'
import { operatorsProposedBy } from './visible-to'

/** Institutions for which somebody may propose a new listing, by name. */
export async function findOwnOperators({ client }: Catalogue, actor: Actor): Promise<string[]> {
  const found = await client.organisation.findMany({
    select: { name: true },
    where: operatorsProposedBy(actor),
    orderBy: { name: 'asc' },
  })
  return found.map(({ name }) => name)
}
