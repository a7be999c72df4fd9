import 'server-only'
import { applyChanges } from '../../domain/apply-changes'
import type { FieldChange } from '../../domain/change'
import { findChanges } from '../../domain/find-changes'
import type { Listing } from '../../domain/listing'
import { ownWord } from '../../domain/own-word'
import type { Actor } from '../../domain/permissions'
import { ReviewRefusal } from '../../domain/review-refusal'
import { stampTrust } from '../../domain/stamp-trust'
import type { ImportPlan } from '../../import/plan'
import type { CatalogueTransaction } from '../db'
import type { ServiceHandle } from './find-stored-listings'

/**
 * Her own listings alone, and her own word alone: what an official source said, who called, and what
 * moderators note is not hers to write, in a file as little as in a form.
 * @param today `YYYY-MM-DD` in Lima.
 * @throws ReviewRefusal.
 */
export async function toOwnPlan(
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
  const trust = ownWord(listing.operator, today)
  return { ...listing, trust, fieldTrust: {}, internalNote: null }
}
