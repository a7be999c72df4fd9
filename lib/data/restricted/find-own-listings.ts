import 'server-only'
import { type DueField, dueFields } from '../../domain/due-fields'
import type { KindCode } from '../../domain/kind'
import { limaDate } from '../../domain/lima-date'
import type { Listing } from '../../domain/listing'
import type { Actor } from '../../domain/permissions'
import type { ProposalState } from '../../domain/review-state'
import type { Risk } from '../../domain/risk'
import type { ServiceStatus } from '../../domain/service-status'
import type { WithdrawalReason } from '../../domain/withdrawal-reason'
import type { Catalogue, CatalogueTransaction } from '../db'
import type { CommentView } from './comment-view'
import { departmentOfListing } from './department-of-listing'
import { findComments } from './find-comments'
import { findPhoneTurns } from './find-phone-turns'
import { findProposals } from './find-proposals'
import { findStoredListings } from './find-stored-listings'
import { findTakenDown } from './find-taken-down'
import { rejectedLately } from './rejected-lately'
import { servicesOwnedBy } from './visible-to'

/** A listing that her organisation looks after, as her first screen shows it. */
export interface OwnListing {
  /** `Service.id`, for addresses inside the panel. */
  readonly id: string
  readonly publicId: string
  /** Null for a confidential service, which its kind and department name. */
  readonly name: string | null
  readonly kind: KindCode
  /** Of its first door; null without one. */
  readonly ubigeo: string | null
  /** 2 digits, or null where nothing tells. */
  readonly department: string | null
  readonly status: ServiceStatus
  readonly version: number
  /** Most urgent first. */
  readonly due: readonly DueField[]
  /** It is hers, not another organisation’s, to say whether the numbers are still right. */
  readonly arePhonesHers: boolean
  /** Newest first; what was rejected is among them for 30 days. */
  readonly openProposals: readonly OpenProposal[]
  readonly hasDraft: boolean
}

/** A proposal that waits, has to be made again, was rejected lately, or has taken the listing down. */
export interface OpenProposal {
  readonly id: string
  readonly state: ProposalState
  readonly risk: Risk
  readonly fields: readonly string[]
  /** ISO instant. */
  readonly createdAt: string
  /** Why it was rejected. */
  readonly reason: string | null
  /** Why a moderator asks to take the listing down, or why one was; null for any other change. */
  readonly withdrawalReason: WithdrawalReason | null
  readonly comments: readonly CommentView[]
}

/** After every name. */
const LAST = '\uffff'

/** Every listing that her organisation looks after, in the order of names; safe houses last. */
export function findOwnListings(
  { client }: Catalogue,
  actor: Actor,
  now: string,
): Promise<OwnListing[]> {
  return client.$transaction(async (transaction) => {
    const stored = await findStoredListings(transaction, servicesOwnedBy(actor))
    const ids = stored.map(({ handle }) => handle.id)
    const proposalsOf = await findOpen(transaction, ids, now)
    const drafts = await transaction.draft.findMany({
      select: { serviceId: true },
      where: { userId: actor.userId, serviceId: { in: ids } },
    })
    const turnOf = await findPhoneTurns(transaction, ids, now)
    const drafted = new Set(drafts.map(({ serviceId }) => serviceId))
    return stored
      .map(({ handle, listing }) => {
        const { id, status, version } = handle
        return {
          ...{ id, status, version },
          ...summarise(listing),
          due: dueFields(listing, limaDate(now)),
          arePhonesHers: turnOf(id, actor.organisationId).isHers,
          openProposals: proposalsOf(id),
          hasDraft: drafted.has(id),
        }
      })
      .sort((a, b) => ((a.name ?? LAST) < (b.name ?? LAST) ? -1 : 1))
  })
}

function summarise(listing: Listing) {
  const isOpen = listing.exposure === 'OPEN'
  return {
    publicId: listing.publicId ?? '',
    name: isOpen ? listing.name : null,
    kind: listing.kind,
    ubigeo: isOpen ? (listing.points[0]?.ubigeo ?? null) : null,
    department: departmentOfListing(listing),
  }
}

async function findOpen(
  transaction: CatalogueTransaction,
  serviceIds: readonly string[],
  now: string,
): Promise<(serviceId: string) => OpenProposal[]> {
  const takenDown = await findTakenDown(transaction, serviceIds)
  const proposals = await findProposals(transaction, {
    targetId: { in: [...serviceIds] },
    OR: [
      { state: { in: ['submitted', 'stale'] } },
      rejectedLately(now),
      // Why it went stays in sight until it is public again.
      { id: { in: takenDown }, withdrawalReason: { not: null } },
    ],
  })
  const commentsOf = await findComments(
    transaction,
    proposals.map(({ id }) => id),
  )
  return (serviceId) =>
    proposals
      .filter(({ targetId }) => targetId === serviceId)
      .map(({ id, state, risk, changes, createdAt, reason, withdrawalReason }) => ({
        ...{ id, state, risk, reason, withdrawalReason },
        fields: changes.map(({ field }) => field),
        createdAt: createdAt.toISOString(),
        comments: commentsOf(id),
      }))
      .sort((a, b) => (a.createdAt > b.createdAt ? -1 : 1))
}
