import 'server-only'
import { limaDate } from '../../domain/lima-date'
import type { Actor } from '../../domain/permissions'
import { isPublishable } from '../../domain/publishable'
import { ReviewRefusal } from '../../domain/review-refusal'
import type { Catalogue } from '../db'
import { requireService } from './require-service'
import { type SubmittedProposal, submitProposal } from './submit-proposal'
import { servicesVisibleTo } from './visible-to'

/**
 * Proposes that a withdrawn listing, or one that was never published, be public: two keys and a call. So
 * what a captured account has withdrawn comes back after the day in which it could be undone.
 * @throws Forbidden, NeedsFreshSignIn, ReviewRefusal.
 */
export async function proposePublication(
  catalogue: Catalogue,
  actor: Actor,
  { serviceId }: { readonly serviceId: string },
  now: string,
): Promise<SubmittedProposal> {
  const { handle, listing } = await catalogue.client.$transaction((transaction) =>
    requireService(transaction, serviceId, servicesVisibleTo(actor)),
  )
  if (!isPublishable(listing, limaDate(now))) throw new ReviewRefusal('not_publishable')
  const changes = [{ field: 'status', old: handle.status, new: 'published' }]
  return submitProposal(catalogue, actor, { serviceId, baseVersion: handle.version, changes }, now)
}
