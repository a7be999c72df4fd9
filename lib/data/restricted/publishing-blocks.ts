import 'server-only'
import type { Actor } from '../../domain/permissions'
import { findPublishingBlock, type PublishingBlock } from '../../domain/publishing-block'
import { findModerating } from '../accounts/find-moderating'
import type { Catalogue } from '../db'

/**
 * Why critical changes that she proposes cannot be published in this copy (domain rule 9); empty when
 * they can.
 */
export async function publishingBlocks(
  { client }: Catalogue,
  { organisationId }: Pick<Actor, 'organisationId'>,
): Promise<PublishingBlock[]> {
  const block = findPublishingBlock(await findModerating(client), organisationId)
  return block === null ? [] : [block]
}
