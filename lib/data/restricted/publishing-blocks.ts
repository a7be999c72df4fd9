import 'server-only'
import type { Catalogue } from '../db'

/** Something that stands in the way of every publication of its kind. */
export type PublishingBlock = 'no_moderating_organisation' | 'one_moderating_organisation'

/**
 * Why critical changes cannot be published in this copy (domain rule 9); empty when they can. With
 * one organisation only low-risk changes can, with none nothing. An organisation counts once it has
 * a moderator, and not while it is stopped: nobody of it turns a key.
 */
export async function publishingBlocks({ client }: Catalogue): Promise<PublishingBlock[]> {
  const count = await client.organisation.count({
    where: { isModerating: true, frozenAt: null, members: { some: { role: 'moderator' } } },
  })
  if (count === 0) return ['no_moderating_organisation']
  return count === 1 ? ['one_moderating_organisation'] : []
}
