import { withCatalogue } from '@/lib/data/db'
import { approve } from '@/lib/data/restricted/approve'
import { approveImport } from '@/lib/data/restricted/approve-import'
import { findBatches } from '@/lib/data/restricted/find-batches'
import { proposeImport } from '@/lib/data/restricted/propose-import'
import { anOffice, OLD_PHONE } from '../an-office'
import { officialRows } from '../official-rows'
import { minutesLater, NOW, PEOPLE } from '../review-world'

const { one, two, three } = PEOPLE
const LATER = minutesLater(5)

const office = anOffice({ sourceId: 'ficticio-002', name: 'CEM Segunda Villa' })
const channels = office.exposure === 'OPEN' ? office.channels : []
const listings = [
  anOffice({
    ...{ sourceId: 'ficticio-002', name: 'CEM Segunda Villa' },
    channels: channels.map((channel) => ({ ...channel, value: '+51900000003' })),
  }),
  anOffice({ sourceId: 'ficticio-009', name: 'CEM Novena Villa' }),
  ...officialRows(),
]
const file = {
  listings: listings.map((listing, at) => ({ line: at + 2, listing })),
  columns: new Set(['phone']),
  refused: [],
  warnings: [],
}

/**
 * Brings an official file, turns both its keys, and the last key of somebody's proposal. Begun again,
 * it goes on where it was.
 */
export const importAndApprove = (url: string, proposalId: string) =>
  withCatalogue(url, async (catalogue) => {
    await proposeImport(catalogue, one, file, NOW)
    for (const moderator of [two, three])
      for (const { id, mayApprove } of await findBatches(catalogue, moderator))
        if (mayApprove) await approveImport(catalogue, moderator, { batchId: id }, LATER)
    const { state } = await catalogue.client.proposal.findUniqueOrThrow({
      select: { state: true },
      where: { id: proposalId },
    })
    const callBack = { number: OLD_PHONE, outcome: 'confirmed' } as const
    if (state === 'submitted') await approve(catalogue, two, { id: proposalId, callBack }, LATER)
  })
