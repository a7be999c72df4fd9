import 'server-only'
import { limaDate } from '../../domain/lima-date'
import { type Actor, can } from '../../domain/permissions'
import { requireMay } from '../../domain/require-may'
import { ReviewRefusal } from '../../domain/review-refusal'
import type { ReadFile } from '../../import/read-listings'
import { alone } from '../alone'
import type { Catalogue, CatalogueTransaction } from '../db'
import { withoutValues } from '../without-values'
import { lookAtFile } from './import-listings'
import { proposeListings } from './propose-listings'
import { requireNotFrozen } from './require-not-frozen'
import { type OwnPlan, toOwnPlan } from './to-own-plan'

export interface ProposedImport {
  /** Null when nothing was proposed. */
  readonly batchId: string | null
  readonly count: number
}

/**
 * What her file would propose, and what of it is not hers to propose; nothing is written.
 * @param file one that was read without a refusal.
 * @param now ISO instant.
 * @throws Forbidden, NeedsFreshSignIn, ReviewRefusal.
 */
export async function previewOwnImport(
  catalogue: Catalogue,
  actor: Actor,
  file: ReadFile,
  now: string,
): Promise<OwnPlan> {
  requireMay(actor, 'import.propose', {})
  return work(catalogue, (transaction) => look(transaction, actor, file, now))
}

/**
 * Puts a file before the moderators, as proposals of one batch. A provider's file may name listings
 * of her own organisation alone; another one refuses the whole file.
 * @throws Forbidden, NeedsFreshSignIn, ReviewRefusal.
 */
export async function proposeImport(
  catalogue: Catalogue,
  actor: Actor,
  file: ReadFile,
  now: string,
): Promise<ProposedImport> {
  requireMay(actor, 'import.propose', {})
  return work(catalogue, async (transaction) => {
    await requireNotFrozen(transaction, actor)
    const { plan, refused } = await look(transaction, actor, file, now)
    if (refused.length > 0) throw new ReviewRefusal('file_not_yours')
    const { batchId, count } = await proposeListings(transaction, plan, {
      authorRole: actor.role,
      authorUserId: actor.userId,
      authorOrganisationId: actor.organisationId,
      createdAt: new Date(now),
    })
    return { batchId: count > 0 ? batchId : null, count }
  })
}

function work<T>(
  catalogue: Catalogue,
  run: (transaction: CatalogueTransaction) => Promise<T>,
): Promise<T> {
  return alone(catalogue, 'import', run).catch((error: unknown) => {
    throw withoutValues(error)
  })
}

async function look(
  transaction: CatalogueTransaction,
  actor: Actor,
  file: ReadFile,
  now: string,
): Promise<OwnPlan> {
  if (file.refused.length > 0) throw new ReviewRefusal('not_a_listing')
  const { plan } = await lookAtFile(transaction, file)
  return can(actor, 'listing.read', {})
    ? { plan, refused: [] }
    : toOwnPlan(transaction, actor, plan, limaDate(now))
}
