import 'server-only'
import { applyChanges } from '../../domain/apply-changes'
import type { FieldChange } from '../../domain/change'
import { findChanges } from '../../domain/find-changes'
import { limaDate } from '../../domain/lima-date'
import type { Listing } from '../../domain/listing'
import { type Actor, can } from '../../domain/permissions'
import { requireMay } from '../../domain/require-may'
import { ReviewRefusal } from '../../domain/review-refusal'
import { stampTrust } from '../../domain/stamp-trust'
import type { Trust } from '../../domain/trust'
import type { ImportPlan } from '../../import/plan'
import type { ReadFile } from '../../import/read-listings'
import { alone } from '../alone'
import type { Catalogue, CatalogueTransaction } from '../db'
import { withoutValues } from '../without-values'
import type { ServiceHandle } from './find-stored-listings'
import { type ImportPreview, lookAtFile } from './import-listings'
import { proposeListings } from './propose-listings'
import { requireNotFrozen } from './require-not-frozen'

export interface ProposedImport {
  /** Null when nothing was proposed. */
  readonly batchId: string | null
  readonly count: number
}

/**
 * What her file would propose; nothing is written.
 * @param now ISO instant.
 * @throws Forbidden, NeedsFreshSignIn, ReviewRefusal.
 */
export async function previewOwnImport(
  catalogue: Catalogue,
  actor: Actor,
  file: ReadFile,
  now: string,
): Promise<ImportPreview> {
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
    const { plan } = await look(transaction, actor, file, now)
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
): Promise<ImportPreview> {
  if (file.refused.length > 0) throw new ReviewRefusal('not_a_listing')
  const { plan } = await lookAtFile(transaction, file)
  // Only the operator's command writes directly, and only into an empty catalogue.
  if (can(actor, 'listing.read', {})) return { isFirst: false, plan }
  return { isFirst: false, plan: await toOwnPlan(transaction, actor, plan, limaDate(now)) }
}

/**
 * Her own listings alone, and her own word alone: what an official source said, who called, and what
 * moderators note is not hers to write, in a file as little as in a form.
 */
async function toOwnPlan(
  transaction: CatalogueTransaction,
  { organisationId }: Actor,
  plan: ImportPlan<ServiceHandle>,
  today: string,
): Promise<ImportPlan<ServiceHandle>> {
  const own = await transaction.organisation.findUnique({
    select: { name: true },
    where: { id: organisationId },
  })
  const isOwn = ({ keeperIds }: ServiceHandle) => keeperIds.includes(organisationId)
  const isAllOwn =
    plan.changed.every(({ stored }) => isOwn(stored.handle)) &&
    plan.added.every(({ listing }) => listing.exposure === 'OPEN' && listing.operator === own?.name)
  if (!isAllOwn) throw new ReviewRefusal('listing_not_yours')
  return {
    ...plan,
    added: plan.added.map(({ listing }) => {
      // Nor may she choose the address of its page, which may be a taken one: it is drawn.
      const { publicId: _, ...said } = toOwnWord(listing, today)
      return { listing: said, changes: findChanges(null, said) }
    }),
    changed: plan.changed.flatMap((one) => {
      const current = one.stored.listing
      const next = applyChanges(current, one.changes.filter(isHers))
      if (next === null) throw new ReviewRefusal('not_a_listing')
      const said = stampTrust(current, next, today)
      const changes = findChanges(current, said)
      return changes.length > 0 ? [{ ...one, next: said, changes }] : []
    }),
    absent: plan.absent.filter(({ handle }) => isOwn(handle)),
  }
}

function isHers({ field }: FieldChange): boolean {
  return field !== 'internalNote' && field !== 'trust' && !field.startsWith('fieldTrust.')
}

/** A new listing of hers, with her word behind all of it. */
function toOwnWord(listing: Listing, today: string): Listing {
  if (listing.exposure !== 'OPEN') return listing
  const trust: Trust = {
    ...{ sourceTitle: listing.operator, sourceUrl: null, sourceDate: today },
    ...{ how: 'provider', verifiedAt: today },
  }
  return { ...listing, trust, fieldTrust: {}, internalNote: null }
}
