import 'server-only'
import type { Catalogue } from '../db'

/** Something that stands in the way of every publication of its kind. */
export type PublishingBlock = 'no_moderating_organisation' | 'one_moderating_organisation'

/**
 * Why critical changes cannot be published in this copy (domain rule 9); empty when they can.
 * Without any moderating organisation nothing at all can.
 */
export async function publishingBlocks(_catalogue: Catalogue): Promise<PublishingBlock[]> {
  throw new Error('review: not here yet')
}
