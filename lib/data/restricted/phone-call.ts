import 'server-only'
import { limaDate } from '../../domain/lima-date'
import type { Listing } from '../../domain/listing'
import type { CatalogueTransaction } from '../db'
import type { StoredCallBack, StoredProposal } from './find-proposals'
import type { StoredListing } from './require-service'

/** Phones that somebody has called carry the day of the call. */
export function withCall(next: Listing, proposal: StoredProposal): Listing {
  const call = findPhoneCall(proposal)
  if (next.exposure !== 'OPEN' || !call || !isAboutPhones(proposal)) return next
  const said = next.fieldTrust.channels ?? next.trust
  const verifiedAt = limaDate(call.at.toISOString())
  return {
    ...next,
    fieldTrust: { ...next.fieldTrust, channels: { ...said, how: 'call', verifiedAt } },
  }
}

/**
 * Remembers the call for a year, in which the service itself may say that its phones are unchanged. The
 * database asks for the call as well (`confirmation_of_a_call`).
 */
export async function keepCall(
  transaction: CatalogueTransaction,
  { handle }: StoredListing,
  proposal: StoredProposal,
): Promise<void> {
  const call = findPhoneCall(proposal)
  if (!call) return
  const { userId, organisationId, at } = call
  await transaction.confirmation.create({
    data: { serviceId: handle.id, userId, organisationId, kind: 'call', at },
    select: { id: true },
  })
}

/**
 * The last call that proves a phone: it was about the phones, or one of the listing's own answered. A new
 * name that a ministry's switchboard confirms says nothing of the office's number.
 */
function findPhoneCall(proposal: StoredProposal): StoredCallBack | undefined {
  return proposal.callBacks.findLast(
    ({ outcome, isValid, via }) =>
      isValid && outcome === 'confirmed' && (via === 'old' || isAboutPhones(proposal)),
  )
}

const isAboutPhones = ({ changes }: StoredProposal) =>
  changes.some(({ field }) => field === 'channels')
