import 'server-only'
import type { DueField } from '../../domain/due-fields'
import type { KindCode } from '../../domain/kind'
import type { Actor } from '../../domain/permissions'
import type { ProposalState } from '../../domain/review-state'
import type { Risk } from '../../domain/risk'
import type { ServiceStatus } from '../../domain/service-status'
import type { Catalogue } from '../db'
import type { CommentView } from './comment-view'

/** A listing of her organisation, as her first screen shows it. */
export interface OwnListing {
  /** `Service.id`, for addresses inside the panel. */
  readonly id: string
  readonly publicId: string
  readonly name: string
  readonly kind: KindCode
  /** Of its first door; null without one. */
  readonly ubigeo: string | null
  /** 2 digits, or null where nothing tells. */
  readonly department: string | null
  readonly status: ServiceStatus
  readonly version: number
  /** Most urgent first. */
  readonly due: readonly DueField[]
  /** Newest first. */
  readonly openProposals: readonly OpenProposal[]
  readonly hasDraft: boolean
}

/** A proposal that waits, or that has to be made again. */
export interface OpenProposal {
  readonly id: string
  readonly state: ProposalState
  readonly risk: Risk
  readonly fields: readonly string[]
  /** ISO instant. */
  readonly createdAt: string
  readonly comments: readonly CommentView[]
}

/** Every listing that her organisation answers for, in the order of names. */
export async function findOwnListings(
  _catalogue: Catalogue,
  _actor: Actor,
  _now: string,
): Promise<OwnListing[]> {
  throw new Error('review: not here yet')
}
