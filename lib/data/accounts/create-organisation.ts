import 'server-only'
import type { Actor } from '../../domain/permissions'
import { requireMay } from '../../domain/require-may'
import type { Catalogue } from '../db'

/** An organisation that answers for listings and moderates none: one administrator will do. */
export async function createOrganisation(
  { client }: Catalogue,
  actor: Actor,
  name: string,
): Promise<'made' | 'taken'> {
  requireMay(actor, 'organisation.create', {})
  const { count } = await client.organisation.createMany({ data: { name }, skipDuplicates: true })
  return count === 1 ? 'made' : 'taken'
}
