import 'server-only'
import { findPublishingBlock, type PublishingBlock } from '../../domain/publishing-block'
import { missingKeys } from '../../domain/review'
import type { StoredProposal } from './find-proposals'

/**
 * Why a proposal that waits can never gather the keys that it still needs; null when it can.
 * @param moderating as `findModerating` counts them.
 */
export function blockOfProposal(
  proposal: StoredProposal,
  moderating: readonly string[],
): PublishingBlock | null {
  if (proposal.state !== 'submitted') return null
  const missing = missingKeys(proposal)
  const block = findPublishingBlock(moderating, proposal.authorOrganisationId)
  if (missing.includes('second_approval')) return block
  // Low risk: one key is enough, of anybody who turns any.
  const isKeyless = block === 'no_moderating_organisation' && missing.includes('first_approval')
  return isKeyless ? block : null
}
