import 'server-only'
import { applyChanges } from '../../domain/apply-changes'
import type { FieldChange } from '../../domain/change'
import { findChanges } from '../../domain/find-changes'
import type { Listing } from '../../domain/listing'
import { ownWord } from '../../domain/own-word'
import type { Actor } from '../../domain/permissions'
import { stampTrust } from '../../domain/stamp-trust'
import { type Issue, NOT_REPEATED, toIssue } from '../../import/issue'
import type { ImportPlan } from '../../import/plan'
import type { CatalogueTransaction } from '../db'
import type { ServiceHandle } from './find-stored-listings'
import { operatorsProposedBy } from './visible-to'

/** What of a file a provider may propose, and every row of it that she may not. */
export interface OwnPlan {
  readonly plan: ImportPlan<ServiceHandle>
  /** Not empty: nothing of the file may be proposed. */
  readonly refused: readonly Issue[]
}

/**
 * Her own listings alone, and her own word alone: what an official source said, who called, and what
 * moderators note is not hers to write, in a file as little as in a form.
 * @param today `YYYY-MM-DD` in Lima.
 */
export async function toOwnPlan(
  transaction: CatalogueTransaction,
  actor: Actor,
  plan: ImportPlan<ServiceHandle>,
  today: string,
): Promise<OwnPlan> {
  const operators = await transaction.organisation.findMany({
    select: { name: true },
    where: operatorsProposedBy(actor),
  })
  const names = new Set(operators.map(({ name }) => name))
  const isOwn = ({ keeperIds }: ServiceHandle) => keeperIds.includes(actor.organisationId)
  const refused: Issue[] = []
  const added = plan.added.flatMap(({ line, listing }) => {
    if (listing.exposure !== 'OPEN' || !names.has(listing.operator)) {
      refused.push(toForeignIssue(line, listing, 'operatorNotYours'))
      return []
    }
    // Nor may she choose the address of its page, which may be a taken one: it is drawn.
    const { publicId: _, ...said } = toOwnWord(listing, today)
    return [{ line, listing: said, changes: findChanges(null, said) }]
  })
  const changed = plan.changed.flatMap((one) => {
    const current = one.stored.listing
    if (!isOwn(one.stored.handle)) {
      refused.push(toForeignIssue(one.line, current, 'rowNotYours'))
      return []
    }
    const next = applyChanges(current, one.changes.filter(isHers))
    if (next === null) {
      refused.push(toIssue(one.line, null, 'catalogue', { values: { reason: 'refused' } }))
      return []
    }
    const said = stampTrust(current, next, today)
    const changes = findChanges(current, said)
    return changes.length > 0 ? [{ ...one, next: said, changes }] : []
  })
  refused.sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
  const absent = plan.absent.filter(({ handle }) => isOwn(handle))
  return { plan: { ...plan, added, changed, absent }, refused }
}

/** A safe house's row says no more of it than that it is not hers. */
function toForeignIssue(
  line: number | null,
  listing: Listing,
  code: 'operatorNotYours' | 'rowNotYours',
): Issue {
  if (listing.exposure !== 'OPEN')
    return toIssue(line, 'type', 'rowNotYours', { got: NOT_REPEATED })
  return code === 'operatorNotYours'
    ? toIssue(line, 'operator', code, { got: listing.operator })
    : toIssue(line, 'id', code, { got: listing.sourceId })
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
