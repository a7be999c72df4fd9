import { withCatalogue } from '@/lib/data/db'
import { approve } from '@/lib/data/restricted/approve'
import { submitProposal } from '@/lib/data/restricted/submit-proposal'
import { OFFICE } from './a-review-world'
import { anOffice, NEW_PHONE } from './an-office'
import { fillReviewWorld, NOW, PEOPLE, serviceId } from './review-world'

/**
 * Fills a database with the people who review and a proposal of another number for the office.
 * @returns the proposal's id: of its two keys one is turned.
 */
export async function halfApproved(url: string): Promise<string> {
  await fillReviewWorld(url)
  const before = anOffice()
  const channels = before.exposure === 'OPEN' ? before.channels : []
  const next = channels.map((channel) => ({ ...channel, value: NEW_PHONE }))
  const changes = [{ field: 'channels', old: channels, new: next }]
  return withCatalogue(url, async (catalogue) => {
    const wish = { serviceId: await serviceId(catalogue, OFFICE), baseVersion: 1, changes }
    const { id } = await submitProposal(catalogue, PEOPLE.provider, wish, NOW)
    await approve(catalogue, PEOPLE.one, { id }, NOW)
    return id
  })
}
