import 'server-only'
import type { Actor } from '../../domain/permissions'
import { requireMay } from '../../domain/require-may'
import type { Catalogue } from '../db'

/** All of them by name, to invite somebody into. */
export async function findOrganisations(
  { client }: Catalogue,
  actor: Actor,
): Promise<{ id: string; name: string; isModerating: boolean }[]> {
  requireMay(actor, 'person.invite', {})
  return client.organisation.findMany({
    orderBy: { name: 'asc' },
    select: { id: true, name: true, isModerating: true },
  })
}
