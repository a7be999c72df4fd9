import { expect, test } from 'vitest'
import { findPublishingBlock } from './publishing-block'
import { missingKeys, type ReviewedProposal } from './review'

const PROPOSAL: ReviewedProposal = {
  ...{ risk: 'CRITICAL', origin: 'moderator', authorRole: 'moderator', batchId: null },
  ...{ authorUserId: 'author', authorOrganisationId: 'one', officialRows: 0, bringsBack: false },
  approvals: [],
  callBacks: [],
}

/** Every organisation that moderates turns its key, and one of them calls: what is still missing? */
function missingAtLast(moderating: readonly string[], authorOrganisationId: string | null) {
  const approvals = moderating.map((organisationId) => ({
    ...{ organisationId, userId: `of ${organisationId}`, isValid: true },
  }))
  const callBacks = approvals.map((key) => ({ ...key, outcome: 'confirmed' as const }))
  return missingKeys({ ...PROPOSAL, authorOrganisationId, approvals, callBacks })
}

test('it says that a change cannot be published exactly where all keys that there are do not publish it', () => {
  for (const moderating of [[], ['one'], ['one', 'two'], ['one', 'two', 'three']])
    for (const author of ['one', 'an office', null])
      expect(
        findPublishingBlock(moderating, author) === null,
        `${author} of ${moderating.join(', ')}`,
      ).toBe(missingAtLast(moderating, author).length === 0)
})

test('of two that moderate neither can have its own changes published; an office can', () => {
  expect(findPublishingBlock(['one', 'two'], 'one')).toBe('own_organisation_moderates')
  expect(findPublishingBlock(['one', 'two'], 'an office')).toBeNull()
  expect(findPublishingBlock(['one', 'two', 'three'], 'one')).toBeNull()
  expect(findPublishingBlock(['one'], 'an office')).toBe('one_moderating_organisation')
  expect(findPublishingBlock([], null)).toBe('no_moderating_organisation')
})
